/** OWASP's least for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
export const ITERATIONS = 600_000;
/** A file that asks for more would only keep the device busy. */
const MOST_ITERATIONS = 10_000_000;

/** How a body is encrypted, as the header says it; salt and iv in base64. */
export type Encryption = {
  cipher: 'AES-256-GCM';
  key: 'PBKDF2-SHA-256';
  iterations: number;
  salt: string;
  iv: string;
};

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const bytesOf = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** Encryption needs a page that is served securely; without it there is no `subtle`. */
export const canEncrypt = (): boolean => globalThis.crypto?.subtle !== undefined;

async function keyOf(passphrase: string, { salt, iterations }: Pick<Encryption, 'salt' | 'iterations'>) {
  const secret = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** A new salt and a new iv: never used twice. */
export function newEncryption(): Encryption {
  return {
    cipher: 'AES-256-GCM',
    key: 'PBKDF2-SHA-256',
    iterations: ITERATIONS,
    salt: base64(crypto.getRandomValues(new Uint8Array(16))),
    iv: base64(crypto.getRandomValues(new Uint8Array(12))),
  };
}

/** Whether this version can undo it: the same cipher, and an effort within bounds. */
export function isEncryption(value: unknown): value is Encryption {
  if (typeof value !== 'object' || value === null) return false;
  const { cipher, key, iterations, salt, iv } = value as Partial<Record<keyof Encryption, unknown>>;
  const isBase64 = (text: unknown) => typeof text === 'string' && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
  return (
    cipher === 'AES-256-GCM' &&
    key === 'PBKDF2-SHA-256' &&
    typeof iterations === 'number' &&
    Number.isInteger(iterations) &&
    iterations > 0 &&
    iterations <= MOST_ITERATIONS &&
    isBase64(salt) &&
    isBase64(iv)
  );
}

type Sealing = { passphrase: string; encryption: Encryption; header: Uint8Array<ArrayBuffer> };

/** The header is not secret, but nobody can change it without the passphrase either. */
export async function sealed(body: ArrayBuffer, { passphrase, encryption, header }: Sealing): Promise<ArrayBuffer> {
  const algorithm = { name: 'AES-GCM', iv: bytesOf(encryption.iv), additionalData: header };
  return crypto.subtle.encrypt(algorithm, await keyOf(passphrase, encryption), body);
}

/** Null where the passphrase is another one, or a byte is: the cipher does not tell which. */
export async function unsealed(
  body: ArrayBuffer,
  { passphrase, encryption, header }: Sealing,
): Promise<ArrayBuffer | null> {
  const algorithm = { name: 'AES-GCM', iv: bytesOf(encryption.iv), additionalData: header };
  const key = await keyOf(passphrase, encryption);
  return crypto.subtle.decrypt(algorithm, key, body).catch(() => null);
}
