// Whether what was typed is an e-mail address: the check the server makes.
import { z } from 'zod';

const Email = z.email().max(200);
export const isEmail = (text: string): boolean => Email.safeParse(text.trim()).success;
