using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace Assay.Benchmarks;

/// <summary>
/// Requests at a steady rate, each at its own moment whether the ones before are answered or not: a wait is counted from that
/// moment, so a server that stalls is charged with all who came meanwhile (no co-ordinated omission). wrk keeps no rate.
/// </summary>
internal sealed class SteadyLoad(Uri server, bool packed)
{
    private const int Connections = 32;

    /// <summary>What came of a load.</summary>
    /// <param name="P50">Median wait in milliseconds.</param>
    /// <param name="P99">99th percentile.</param>
    /// <param name="Most">Longest.</param>
    /// <param name="Served">Requests answered a second.</param>
    /// <param name="Bytes">Bytes of an answer on average, headers included.</param>
    /// <param name="Failed">Answers other than 200.</param>
    internal sealed record Result(double P50, double P99, double Most, double Served, double Bytes, int Failed);

    public async Task<Result> RunAsync(IReadOnlyList<string> paths, double rate, double seconds)
    {
        var count = (int)(rate * seconds);
        var waits = new double[count];
        var (bytes, failed) = (0L, 0);
        var clock = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, Connections).Select(connection => new Thread(() =>
        {
            using var line = Line.Open(server, packed);
            for (var i = connection; i < count; i += Connections)
            {
                var due = TimeSpan.FromSeconds(i / rate);
                // Asleep, not waiting busily: the server needs the processor.
                while (due - clock.Elapsed is { TotalMicroseconds: > 50 } left) _ = Doze((uint)Math.Min(left.TotalMicroseconds, 500_000));
                var (status, size) = line.Get(paths[i % paths.Count]);
                waits[i] = Math.Max(0, (clock.Elapsed - due).TotalMilliseconds);
                Interlocked.Add(ref bytes, size);
                if (status != 200) Interlocked.Increment(ref failed);
            }
        })).ToList();
        threads.ForEach(static thread => thread.Start());
        await Task.Run(() => threads.ForEach(static thread => thread.Join()));
        var served = count / clock.Elapsed.TotalSeconds;
        Array.Sort(waits);
        return new(waits[count / 2], waits[(int)(count * 0.99)], waits[^1], served, bytes / (double)count, failed);
    }

    // A sleep in whole milliseconds is late by up to one.
    [DllImport("libc", EntryPoint = "usleep")]
    private static extern int Doze(uint microseconds);

    /// <summary>One connection that stays open.</summary>
    internal sealed class Line : IDisposable
    {
        private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        private readonly string rest;
        private byte[] buffer = new byte[1 << 17];

        private Line(Uri server, bool packed) => rest = $" HTTP/1.1\r\nHost: {server.Authority}\r\n{(packed ? "Accept-Encoding: gzip, br\r\n" : "")}\r\n";

        public static Line Open(Uri server, bool packed)
        {
            var line = new Line(server, packed);
            line.socket.Connect(new IPEndPoint(IPAddress.Loopback, server.Port));
            return line;
        }

        public (int Status, int Bytes) Get(string path)
        {
            socket.Send(Encoding.ASCII.GetBytes($"GET {path}{rest}"));
            for (var filled = 0; ;)
            {
                if (filled == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
                var read = socket.Receive(buffer.AsSpan(filled));
                if (read == 0) throw new InvalidOperationException($"The server closed the connection at {path}.");
                filled += read;
                if (IsWhole(buffer.AsSpan(0, filled))) return (int.Parse(Encoding.ASCII.GetString(buffer, 9, 3), CultureInfo.InvariantCulture), filled);
            }
        }

        private static bool IsWhole(ReadOnlySpan<byte> answer)
        {
            var head = answer.IndexOf("\r\n\r\n"u8);
            if (head < 0) return false;
            var headers = Encoding.ASCII.GetString(answer[..head]);
            var body = answer[(head + 4)..];
            var length = headers.IndexOf("\r\nContent-Length: ", StringComparison.OrdinalIgnoreCase);
            if (length >= 0)
            {
                var end = headers.IndexOf('\r', length + 2);
                return body.Length >= int.Parse(headers.AsSpan()[(length + 18)..(end < 0 ? headers.Length : end)], CultureInfo.InvariantCulture);
            }
            while (true)
            {
                var line = body.IndexOf("\r\n"u8);
                if (line < 0) return false;
                var size = int.Parse(Encoding.ASCII.GetString(body[..line]), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                if (body.Length < line + 2 + size + 2) return false;
                if (size == 0) return true;
                body = body[(line + 2 + size + 2)..];
            }
        }

        public void Dispose() => socket.Dispose();
    }
}
