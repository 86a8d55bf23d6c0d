// Signing in and out as people do it, and what they saved to their disk.
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';

interface SignIn {
  email: string;
  password: string;
}

export async function signInAs(page: Page, person: SignIn | undefined): Promise<void> {
  if (person === undefined) throw new Error('nobody can sign in so');
  if (page.url() === 'about:blank') await page.goto('/stories');
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('E-mail').waitFor();
}

export async function savedBytes(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}
