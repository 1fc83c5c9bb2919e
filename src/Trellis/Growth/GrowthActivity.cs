namespace Trellis.Growth;

/// <summary>Who opened somebody’s growth.</summary>
public static class GrowthActivity
{
    public static readonly ActivityKind GrowthRead = new("growth.read", "Opened the growth page");
}
