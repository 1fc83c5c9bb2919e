namespace Trellis.Reviews.Levelling;

/// <summary>A change of a level as it is typed.</summary>
public sealed class LevelInput
{
    /// <summary>The review of the person who is chosen.</summary>
    public string? Whose { get; set; }

    /// <summary>The levels that the page showed: "review level", one after the other, parted by commas.</summary>
    public string? Seen { get; set; }

    public string? Level { get; set; }
    public string? Reason { get; set; }

    /// <summary>The review that is chosen; null where none is.</summary>
    internal Id<Review>? Review => FormInput.Id<Review>(Whose);

    /// <summary>The levels that a page shows, for the form that is sent from it.</summary>
    public static string Showing(IEnumerable<LevellingInfo.Member> members) =>
        string.Join(',', members.Select(m => $"{m.Review} {m.Now}"));

    public ChangeLevel.Request ToRequest(Id<Item> item) =>
        new()
        {
            Item = item,
            Before = (Seen ?? "")
                .Split(',')
                .Select(seen => seen.Split(' ', 2))
                .FirstOrDefault(seen => seen[0] == Whose)
                ?.ElementAtOrDefault(1),
            Level = Level,
            Reason = Reason,
        };
}
