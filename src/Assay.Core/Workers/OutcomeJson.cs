using System.Text.Json;
using Assay.Pipeline;

namespace Assay.Workers;

/// <summary>How an outcome is kept: <c>{"done":..}</c> or <c>{"setAside":{..}}</c>.</summary>
internal static class OutcomeJson
{
    private const string Done = "{\"done\":", SetAside = "{\"setAside\":";

    public static string Write<T>(Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.Done done => $"{Done}{JsonSerializer.Serialize(done.Value, RecordJson.Options)}}}",
        Outcome<T>.SetAside aside => $"{SetAside}{JsonSerializer.Serialize(aside.Reason, RecordJson.Options)}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static Outcome<T> Read<T>(string json) => json.StartsWith(Done, StringComparison.Ordinal)
        ? new Outcome<T>.Done(Inner<T>(json, Done))
        : new Outcome<T>.SetAside(Inner<Reason>(json, SetAside));

    private static T Inner<T>(string json, string head) =>
        JsonSerializer.Deserialize<T>(json.AsSpan(head.Length, json.Length - head.Length - 1), RecordJson.Options)!;
}
