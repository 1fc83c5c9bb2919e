namespace Trellis.Reviews.Levelling;

/// <summary>A change of a level as it is typed.</summary>
public sealed class LevelInput
{
    /// <summary>The review and the level that was read, as the form offers them.</summary>
    public string? Whose { get; set; }

    public string? Level { get; set; }
    public string? Reason { get; set; }

    /// <summary>The review that is chosen; null where none is.</summary>
    internal Id<Review>? Review => FormInput.Id<Review>(Parts[0]);

    private string[] Parts => [.. (Whose ?? "").Split(' ', 2), ""];

    /// <summary>What the form offers for somebody.</summary>
    public static string Offer(LevellingInfo.Member member) => $"{member.Review} {member.Now}";

    public ChangeLevel.Request ToRequest(Id<Item> item) =>
        new()
        {
            Item = item,
            Before = Parts[1],
            Level = Level,
            Reason = Reason,
        };
}
