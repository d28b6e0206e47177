// An address that stands for another one.
import { useEffect } from 'react';
import { navigate } from './router.ts';

export function Redirect({ to }: { to: string }) {
  useEffect(() => navigate(to, { replace: true }), [to]);
  return null;
}
