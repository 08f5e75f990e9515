import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';

/** The network between a process and its database, which can be cut and mended. */
export class Road {
  private readonly travellers = new Set<Socket>();
  private isCut = false;
  private onRefused: (firstWords: string) => void = () => undefined;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (near) => this.lead(near));
  }

  /** @param url of the database, whose host and port are where the road leads */
  static async to(url: string): Promise<Road> {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return new Road(server, new URL(url));
  }

  /** The database's address by way of this road. */
  get url(): string {
    const address = new URL(this.target);
    address.hostname = '127.0.0.1';
    address.port = String((this.server.address() as AddressInfo).port);
    return address.href;
  }

  /** Ends every connection and refuses new ones. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.travellers) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  /** Settles when so many connections were refused whose first words hold the text. */
  refused(times: number, text: string): Promise<void> {
    return new Promise((enough) => {
      let left = times;
      this.onRefused = (firstWords) => {
        if (firstWords.includes(text) && --left === 0) enough();
      };
    });
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((closed) => this.server.close(closed));
  }

  private lead(near: Socket): void {
    this.follow(near);
    if (this.isCut) {
      near.once('data', (words) => {
        near.destroy();
        this.onRefused(words.toString('latin1'));
      });
      return;
    }
    const far = connect(Number(this.target.port || 5432), this.target.hostname);
    this.follow(far);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }

  private follow(socket: Socket): void {
    this.travellers.add(socket);
    socket.on('error', () => undefined); // cut on purpose
    socket.on('close', () => this.travellers.delete(socket));
  }
}
