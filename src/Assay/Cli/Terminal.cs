using Spectre.Console;

namespace Assay.Cli;

/// <summary>Where a command writes: results to standard output, words about them to standard error.</summary>
internal sealed class Terminal(TextWriter output, TextWriter errors)
{
    /// <summary>Results; JSON never shares it with human words.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>One sentence a line: what was wrong and what to do.</summary>
    public TextWriter Errors { get; } = errors;

    /// <summary>A console on standard error for progress.</summary>
    public IAnsiConsole Progress { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(errors) });

    /// <summary>Whether progress may be drawn: only on a terminal.</summary>
    public static bool DrawsProgress => !Console.IsErrorRedirected;

    /// <summary>Whether results may be coloured: only on a terminal, and not where NO_COLOR is set or the terminal is dumb.</summary>
    public static bool TakesColour => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Says one sentence on standard error.</summary>
    public void Say(string sentence) => Errors.WriteLine($"assay: {sentence}");
}
