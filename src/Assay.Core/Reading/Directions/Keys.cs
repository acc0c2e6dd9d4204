namespace Assay.Reading.Directions;

/// <summary>Numbers of features, made by mixing.</summary>
internal static class Keys
{
    public static uint Mix(uint a, uint b)
    {
        unchecked
        {
            var hash = (a ^ (b * 0x9E3779B1u)) * 0x85EBCA6Bu;
            hash ^= hash >> 15;
            return hash * 0xC2B2AE35u + 0x27D4EB2Fu;
        }
    }

    public static uint Mix(uint a, uint b, uint c) => Mix(Mix(a, b), c);

    public static uint Mix(uint a, uint b, uint c, uint d) => Mix(Mix(a, b, c), d);

    /// <summary>A distance in coarse steps.</summary>
    public static uint Step(int distance) => distance switch { < 0 => 7u, 0 => 0, 1 => 1, <= 3 => 2, <= 6 => 3, <= 12 => 4, <= 24 => 5, _ => 6 };
}
