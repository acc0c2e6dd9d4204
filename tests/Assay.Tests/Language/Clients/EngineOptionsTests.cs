using Assay.Language.Clients;

namespace Assay.Tests.Language.Clients;

/// <summary>An engine's name and a few settings say which model is asked, where, and at what cost.</summary>
public sealed class EngineOptionsTests
{
    private static EngineOptions Of(string name, params (string Name, string Value)[] set) =>
        EngineOptions.Of(name, variable => set.Where(one => one.Name == variable).Select(one => one.Value).FirstOrDefault());

    [Theory]
    [InlineData("gemini-2.5-flash", "GEMINI_API_KEY", "gemini-2.5-flash", "https://generativelanguage.googleapis.com/v1beta/openai/")]
    [InlineData("gpt-4.1-mini", "OPENAI_API_KEY", "gpt-4.1-mini", "https://api.openai.com/v1/")]
    [InlineData("claude-haiku-4-5", "ANTHROPIC_API_KEY", "claude-haiku-4-5", "https://api.anthropic.com/v1/")]
    [InlineData("ollama/llama3.1:8b", null, "llama3.1:8b", "http://127.0.0.1:11434/v1/")]
    [InlineData("vllm/qwen/qwen3", null, "qwen/qwen3", "http://127.0.0.1:8000/v1/")]
    public void A_preset_knows_its_server(string name, string? keyVariable, string model, string endpoint)
    {
        var options = keyVariable is null ? Of(name) : Of(name, (keyVariable, "k"));
        Assert.Equal((name, model, new Uri(endpoint), keyVariable is null ? null : "k"), (options.Name, options.Model, options.Endpoint, options.Key));
    }

    [Fact]
    public void Any_server_of_the_protocol_can_be_named()
    {
        var options = Of("my-model", (EngineOptions.UrlVariable, "https://models.example.org/v1"), (EngineOptions.KeyVariable, "k"), (EngineOptions.PriceVariable, "0.5/2"), (EngineOptions.CapVariable, "10"));
        Assert.Equal(("my-model", new Uri("https://models.example.org/v1/"), 0.5m, 2m, 10m), (options.Model, options.Endpoint, options.InputPrice, options.OutputPrice, options.Cap));
        Assert.Equal(0.0025m, options.Cost(1000, 1000));
    }

    [Theory]
    [InlineData("my-model", null, null, "there is no engine called my-model")]
    [InlineData("gemini-", null, null, "there is no engine called gemini-")]
    [InlineData("gpt-5", null, null, "needs a key: set OPENAI_API_KEY")]
    [InlineData("my-model", EngineOptions.UrlVariable, "models", "is no web address")]
    [InlineData("my-model", EngineOptions.UrlVariable, "http://models.example.org/v1", "unencrypted")]
    [InlineData("ollama/x", EngineOptions.PriceVariable, "cheap", "such as 0.30/2.50")]
    [InlineData("ollama/x", EngineOptions.CapVariable, "-1", "give an amount")]
    public void What_is_wrong_is_said_in_one_sentence(string name, string? variable, string? value, string said)
    {
        var fault = Assert.Throws<ArgumentException>(() => variable is null ? Of(name) : Of(name, (variable, value!)));
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_http_to_another_machine_can_be_allowed_and_this_machine_needs_no_leave()
    {
        Assert.Equal("models.example.org", Of("m", (EngineOptions.UrlVariable, "http://models.example.org/v1"), (EngineOptions.PlainHttpVariable, "1")).Endpoint.Host);
        Assert.Equal("localhost", Of("m", (EngineOptions.UrlVariable, "http://localhost:9/v1")).Endpoint.Host);
    }

    [Fact]
    public void Options_never_print_their_key()
    {
        var options = Of("gpt-4.1-mini", ("OPENAI_API_KEY", "sk-secret"));
        Assert.DoesNotContain("secret", $"{options}", StringComparison.Ordinal);
    }
}
