namespace Assay.Tests.Architecture;

/// <summary>A guard that cannot see is no guard.</summary>
public sealed class TypeReferencesTests
{
    [Fact]
    public void A_type_used_only_inside_an_async_lambda_is_seen()
    {
        var seen = typeof(Leaky).GetNestedTypes(System.Reflection.BindingFlags.NonPublic)
            .SelectMany(Nested).SelectMany(TypeReferences.Of);
        Assert.Contains(typeof(System.Text.StringBuilder), seen);
        Assert.Equal(typeof(TypeReferencesTests), TypeReferences.Outer(typeof(Leaky)));
    }

    private static IEnumerable<Type> Nested(Type type) =>
        type.GetNestedTypes(System.Reflection.BindingFlags.NonPublic).SelectMany(Nested).Prepend(type);

    private static class Leaky
    {
        public static Func<Task<int>> Make() => async () =>
        {
            await Task.Yield();
            return new System.Text.StringBuilder().Length;
        };
    }
}
