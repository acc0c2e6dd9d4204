using System.Text;
using Assay.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
// Lines of JSON may be many; a buffered writer flushed at the end writes them in blocks.
await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
return await Commands.RunAsync(args, new Terminal(output, Console.Error), stop.Token);
