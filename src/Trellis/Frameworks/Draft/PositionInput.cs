using System.ComponentModel.DataAnnotations;
using Trellis.Frameworks.Read;

namespace Trellis.Frameworks.Draft;

/// <summary>
/// A position as it is typed: title, role, grade, track, description and the moves out of it. What it expects is filled
/// in as a matrix.
/// </summary>
public sealed class PositionInput : PartInput<PositionPart>
{
    [
        RequiredText(ErrorMessage = "The position needs a title."),
        AtMost(ContentRules.NameLimit, ErrorMessage = "A title has at most {1} characters.")
    ]
    public string? Title { get; set; }

    [RequiredText(ErrorMessage = "Choose a role.")]
    public string? Role { get; set; }

    [Range(0, 99, ErrorMessage = "A grade is a whole number from {1} to {2}.")]
    public int? Grade { get; set; }

    [EnumDataType(typeof(Track))]
    public Track Track { get; set; }

    [AtMost(ContentRules.TextLimit, ErrorMessage = "A description has at most {1} characters.")]
    public string? Description { get; set; }
    public List<MoveInput> Moves
    {
        get;
        set => field = value ?? [];
    } = [];

    internal override KeySpace Space => KeySpace.Position;

    internal override PositionPart? Find(FrameworkContent content, string? key) =>
        Whole(content, key) is { } position ? Fact(position) : null;

    /// <summary>What of a position is saved as one: without its expectations, which others may edit at the same time.</summary>
    internal static PositionPart Fact(PositionPart position) => position with { Expectations = [] };

    internal override IEnumerable<string> KeysIn(FrameworkContent content) =>
        content.Positions.Select(p => p.Position.Key);

    internal override string KeyName(FrameworkContent content) =>
        $"{content.Roles.FirstOrDefault(r => r.Key == Role)?.Name} {Names.Tidy(Title)}";

    internal override Result<FrameworkContent> Put(FrameworkContent content, string key, HashSet<string> taken)
    {
        if (content.Roles.FirstOrDefault(r => r.Key == Role) is not { } role)
            return new Problem.Missing("This role");
        List<MovePart> moves = [];
        foreach (var move in Moves.Where(m => Names.Tidy(m.To).Length > 0))
        {
            if (Target(content, move.To!) is not { } to)
                return new Problem.Refused("position.unknown", Unknown(content, move.To!));
            moves.Add(new(to, move.Kind));
        }
        return content.Put(
            role.Key,
            (Whole(content, key) ?? new(key, "")) with
            {
                Title = Names.Tidy(Title),
                Grade = Grade,
                Track = Track,
                Description = Names.TidyText(Description),
                Moves = [.. moves.DistinctBy(m => m.To)],
            }
        );
    }

    internal override string Describe() => Names.Tidy(Title);

    private static PositionPart? Whole(FrameworkContent content, string? key) =>
        content.Positions.Select(p => p.Position).FirstOrDefault(p => p.Key == key);

    /// <summary>The key of the one position that is meant; null if there is none, or more than one.</summary>
    private static string? Target(FrameworkContent content, string named)
    {
        var wanted = FindPosition.Key(named);
        var fits = content
            .Positions.Where(p => p.Position.Key == named || FindPosition.Key(p.Role.FullName(p.Position)) == wanted)
            .ToList();
        if (fits.Count == 0)
            fits = [.. content.Positions.Where(p => Names.Key(p.Position.Title) == wanted)];
        return fits is [var (_, one)] ? one.Key : null;
    }

    private static string Unknown(FrameworkContent content, string named)
    {
        var near = Names.Nearest(named, content.Positions.Select(p => p.Role.FullName(p.Position)));
        var advice =
            near.Count > 0
                ? $"Did you mean {string.Join(" or ", near.Select(n => $"\"{n}\""))}?"
                : "Write it as \"Role / Position\".";
        return $"There is no one position \"{Names.Tidy(named)}\" in this draft. {advice}";
    }
}

/// <summary>A move out of a position as it is typed.</summary>
public sealed class MoveInput
{
    /// <summary>"Role / Title" or the key of the position that the move leads to; empty for no move.</summary>
    public string? To { get; set; }
    public MoveKind Kind { get; set; }
}
