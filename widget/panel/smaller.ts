// A photo is sent as large as anybody looks at it: on a slow line a camera's megabytes would not arrive in time. Where it was taken stays behind.
const WORTH_IT = 1_500_000;
const LONGEST = 2_560;

/** The same kind of picture with fewer pixels; what cannot be made smaller as it is. */
export async function smaller(blob: Blob): Promise<Blob> {
  if (blob.size < WORTH_IT || !/^image\/(jpeg|webp)$/.test(blob.type)) return blob;
  try {
    const bitmap = await createImageBitmap(blob);
    const by = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width * by;
    canvas.height = bitmap.height * by;
    const brush = canvas.getContext('2d');
    if (!brush) return blob;
    brush.fillStyle = '#102030';
    brush.fillRect(0, 0, 1, 1);
    if (brush.getImageData(0, 0, 1, 1).data[0] !== 16) return blob; // a browser that gives out no true pixels
    brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, blob.type, 0.85));
    return made && made.type === blob.type && made.size < blob.size ? made : blob;
  } catch {
    return blob;
  }
}
