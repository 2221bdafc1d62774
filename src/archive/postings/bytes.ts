/** Bytes that grow as they are written. */
export interface Bytes {
  buffer: Buffer;
  length: number;
}

/** Numbers are written seven bits a byte, the lowest first, the eighth set where more follow. */
const MORE = 0x80;
const MOST_BYTES_OF_A_NUMBER = 8;

export function emptyBytes(room: number): Bytes {
  return { buffer: Buffer.allocUnsafe(room), length: 0 };
}

export function writtenBytes({ buffer, length }: Bytes): Buffer {
  return buffer.subarray(0, length);
}

export function putNumber(bytes: Bytes, value: number): void {
  makeRoom(bytes, MOST_BYTES_OF_A_NUMBER);
  const { buffer } = bytes;
  let left = value;
  while (left >= MORE) {
    buffer[bytes.length++] = (left % MORE) + MORE;
    left = Math.floor(left / MORE);
  }
  buffer[bytes.length++] = left;
}

/** Puts a stretch of other bytes in. Most are a few bytes, for which a loop is faster than a view and a copy. */
export function putBytes(bytes: Bytes, from: Uint8Array, start: number, end: number): void {
  makeRoom(bytes, end - start);
  const { buffer, length } = bytes;
  if (end - start > FEW) buffer.set(from.subarray(start, end), length);
  else for (let at = start; at < end; at++) buffer[length + at - start] = from[at] as number;
  bytes.length += end - start;
}

const FEW = 64;

/** UTF-16 units, the high byte first, so that bytes are in the order of the texts. */
export function putText(bytes: Bytes, text: string): void {
  makeRoom(bytes, text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes.buffer[bytes.length++] = code >> 8;
    bytes.buffer[bytes.length++] = code & 0xff;
  }
}

function makeRoom(bytes: Bytes, room: number): void {
  if (bytes.length + room <= bytes.buffer.length) return;
  const larger = Buffer.allocUnsafe(Math.max(bytes.buffer.length * 2, bytes.length + room));
  larger.set(writtenBytes(bytes));
  bytes.buffer = larger;
}

/** Where in bytes reading has come to. */
export interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

/** The next number. Past the end it is not a number: whoever reads to an end looks where that is. */
export function takeNumber(reader: Reader): number {
  const { bytes } = reader;
  let byte = bytes[reader.at++] as number;
  if (byte < MORE) return byte;
  let value = byte - MORE;
  let factor = MORE;
  do {
    byte = bytes[reader.at++] as number;
    value += (byte % MORE) * factor;
    factor *= MORE;
  } while (byte >= MORE);
  return value;
}

/** Goes past so many numbers. */
export function skipNumbers(reader: Reader, count: number): void {
  const { bytes } = reader;
  let { at } = reader;
  for (let left = count; left > 0; at++) {
    if (!((bytes[at] as number) >= MORE)) left--;
  }
  reader.at = at;
}
