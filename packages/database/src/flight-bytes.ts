/** Codes of the frontend's messages, and of what Close and Describe are about. */
const code = { parse: 0x50, bind: 0x42, describe: 0x44, execute: 0x45, close: 0x43, sync: 0x53 };
const about = { statement: 0x53, portal: 0x50 };

/**
 * Messages of PostgreSQL's extended query protocol in one piece of memory: a flight of many statements is then one write of the
 * socket, where a message each would be some fifty pieces for the system to gather.
 */
export class FlightBytes {
  #bytes = Buffer.allocUnsafe(16_384);
  #end = 0;
  #start = 0;

  /** All that was added. */
  get all(): Buffer {
    return this.#bytes.subarray(0, this.#end);
  }

  parse(name: string, sql: string): void {
    this.#open(code.parse);
    this.#text(name);
    this.#text(sql);
    this.#int16(0);
    this.#close();
  }

  /** To the unnamed portal; texts go as text, bytes as binary, and everything comes back as text. */
  bind(name: string, values: readonly (string | Buffer | null)[]): void {
    this.#open(code.bind);
    this.#text('');
    this.#text(name);
    const hasBytes = values.some((value) => typeof value === 'object' && value !== null);
    this.#int16(hasBytes ? values.length : 0);
    if (hasBytes)
      for (const value of values) this.#int16(typeof value === 'object' && value !== null ? 1 : 0);
    this.#int16(values.length);
    for (const value of values) this.#value(value);
    this.#int16(0);
    this.#close();
  }

  describePortal(): void {
    this.#open(code.describe);
    this.#byte(about.portal);
    this.#text('');
    this.#close();
  }

  execute(): void {
    this.#open(code.execute);
    this.#text('');
    this.#int32(0);
    this.#close();
  }

  closeStatement(name: string): void {
    this.#open(code.close);
    this.#byte(about.statement);
    this.#text(name);
    this.#close();
  }

  sync(): void {
    this.#open(code.sync);
    this.#close();
  }

  #open(letter: number): void {
    this.#byte(letter);
    this.#start = this.#end;
    this.#int32(0);
  }

  /** The length counts itself, but not the letter before it. */
  #close(): void {
    this.#bytes.writeInt32BE(this.#end - this.#start, this.#start);
  }

  #value(value: string | Buffer | null): void {
    if (value === null) {
      this.#int32(-1);
      return;
    }
    const at = this.#end;
    this.#int32(0);
    if (typeof value === 'string') this.#write(value);
    else {
      this.#room(value.length);
      this.#end += value.copy(this.#bytes, this.#end);
    }
    this.#bytes.writeInt32BE(this.#end - at - 4, at);
  }

  /** Ends with a zero. */
  #text(text: string): void {
    this.#write(text);
    this.#byte(0);
  }

  #write(text: string): void {
    // No character of a JavaScript string takes more than three bytes.
    this.#room(text.length * 3);
    this.#end += this.#bytes.write(text, this.#end);
  }

  #byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#end++] = value;
  }

  #int16(value: number): void {
    this.#room(2);
    this.#end = this.#bytes.writeUInt16BE(value, this.#end);
  }

  #int32(value: number): void {
    this.#room(4);
    this.#end = this.#bytes.writeInt32BE(value, this.#end);
  }

  #room(more: number): void {
    if (this.#end + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#end + more));
    this.#bytes.copy(larger, 0, 0, this.#end);
    this.#bytes = larger;
  }
}
