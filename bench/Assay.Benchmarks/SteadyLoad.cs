using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
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
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(connection => Task.Run(async () =>
        {
            using var line = await Line.OpenAsync(server, packed);
            for (var i = connection; i < count; i += Connections)
            {
                var due = TimeSpan.FromSeconds(i / rate);
                // A timer is late by up to a millisecond and more; the last stretch is waited for by yielding.
                if (due - clock.Elapsed > TimeSpan.FromMilliseconds(3)) await Task.Delay(due - clock.Elapsed - TimeSpan.FromMilliseconds(2));
                while (clock.Elapsed < due) await Task.Yield();
                var (status, size) = await line.GetAsync(paths[i % paths.Count]);
                waits[i] = (clock.Elapsed - due).TotalMilliseconds;
                Interlocked.Add(ref bytes, size);
                if (status != 200) Interlocked.Increment(ref failed);
            }
        })));
        var served = count / clock.Elapsed.TotalSeconds;
        Array.Sort(waits);
        return new(waits[count / 2], waits[(int)(count * 0.99)], waits[^1], served, bytes / (double)count, failed);
    }

    /// <summary>One connection that stays open.</summary>
    internal sealed class Line : IDisposable
    {
        private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        private readonly string rest;
        private byte[] buffer = new byte[1 << 17];

        private Line(Uri server, bool packed) => rest = $" HTTP/1.1\r\nHost: {server.Authority}\r\n{(packed ? "Accept-Encoding: gzip, br\r\n" : "")}\r\n";

        public static async Task<Line> OpenAsync(Uri server, bool packed)
        {
            var line = new Line(server, packed);
            await line.socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port));
            return line;
        }

        public async Task<(int Status, int Bytes)> GetAsync(string path)
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path}{rest}"));
            for (var filled = 0; ;)
            {
                if (filled == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
                var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
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
