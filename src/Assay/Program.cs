using System.Runtime.InteropServices;
using System.Text;
using Assay.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stop = new CancellationTokenSource();
// The first signal asks for an end at the next whole step; the second one ends at once.
Action<PosixSignalContext> asked = signal =>
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, asked);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, asked);
// Lines of JSON may be many; a buffered writer flushed at the end writes them in blocks.
await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
return await Commands.RunAsync(args, new Terminal(output, Console.Error), stop.Token);
