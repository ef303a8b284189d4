import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver-protocol/node';

/** The two ends of a connection that stays in this process. */
export interface MemoryConnection {
  readonly client: MemoryEnd;
  readonly server: MemoryEnd;
}

export interface MemoryEnd {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/** Messages arrive in order, each later than the code that sent it, and as copies: only what JSON can say. */
export function memoryConnection(): MemoryConnection {
  const toServer = new MemoryReader();
  const toClient = new MemoryReader();
  return {
    client: { reader: toClient, writer: new MemoryWriter(toServer) },
    server: { reader: toServer, writer: new MemoryWriter(toClient) },
  };
}

class MemoryReader extends AbstractMessageReader {
  private callback: DataCallback | undefined;
  private readonly early: Message[] = [];

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    for (const message of this.early.splice(0)) this.take(message);
    return { dispose: () => (this.callback = undefined) };
  }

  take(message: Message): void {
    if (this.callback) setImmediate(() => this.callback?.(message));
    else this.early.push(message);
  }
}

class MemoryWriter extends AbstractMessageWriter {
  constructor(private readonly reader: MemoryReader) {
    super();
  }

  async write(message: Message): Promise<void> {
    this.reader.take(JSON.parse(JSON.stringify(message)));
  }

  end(): void {}
}
