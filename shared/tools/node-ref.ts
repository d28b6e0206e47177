// How a config names a node of the bot: `flow/node`.
export const nodeRef = (flow: string, node: string): string => `${flow}/${node}`;
export const readNodeRef = (ref: string): { flow: string; node: string } => {
  const [flow = '', node = ''] = ref.split('/');
  return { flow, node };
};
