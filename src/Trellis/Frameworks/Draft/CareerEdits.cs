using System.ComponentModel.DataAnnotations;
using Trellis.Frameworks.Read;
using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Draft;

/// <summary>Saves a job family.</summary>
public sealed class SaveFamily(EditDraft edit, UsedKeys used)
{
    public sealed class Request : PartRequest
    {
        [
            Required(ErrorMessage = "The family needs a name."),
            StringLength(ContentRules.NameLimit, ErrorMessage = "A name has at most {1} characters.")
        ]
        public string? Name { get; set; }
    }

    public async Task<Result<string>> Handle(
        Id<Framework> framework,
        string? key,
        Request request,
        CancellationToken ct
    )
    {
        var retired = await used.Load(framework, KeySpace.Family, ct);
        var saved = key;
        var result = await edit.Handle(
            framework,
            content =>
            {
                var now = content.Families.FirstOrDefault(f => f.Key == key);
                if (request.Stale(now) is { } stale)
                    return stale;
                saved =
                    key ?? Keys.Take(Names.Tidy(request.Name), [.. content.Families.Select(f => f.Key), .. retired]);
                return content.Put((now ?? new(saved, "")) with { Name = Names.Tidy(request.Name) });
            },
            $"Family {Names.Tidy(request.Name)}{request.Said()}",
            ct
        );
        return result.Problem is { } problem ? problem : saved!;
    }
}

/// <summary>Saves a role: its name, its family and what it is for. Its positions are saved one by one.</summary>
public sealed class SaveRole(EditDraft edit, UsedKeys used)
{
    public sealed class Request : PartRequest
    {
        [
            Required(ErrorMessage = "The role needs a name."),
            StringLength(ContentRules.NameLimit, ErrorMessage = "A name has at most {1} characters.")
        ]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Choose a family.")]
        public string? Family { get; set; }

        [StringLength(ContentRules.TextLimit, ErrorMessage = "A description has at most {1} characters.")]
        public string? Description { get; set; }
    }

    public async Task<Result<string>> Handle(
        Id<Framework> framework,
        string? key,
        Request request,
        CancellationToken ct
    )
    {
        var retired = await used.Load(framework, KeySpace.Role, ct);
        var saved = key;
        var result = await edit.Handle(
            framework,
            content =>
            {
                var now = content.Roles.FirstOrDefault(r => r.Key == key);
                if (request.Stale(now is null ? null : Fact(now)) is { } stale)
                    return stale;
                saved = key ?? Keys.Take(Names.Tidy(request.Name), [.. content.Roles.Select(r => r.Key), .. retired]);
                return content.Put(
                    (now ?? new(saved, "", "")) with
                    {
                        Name = Names.Tidy(request.Name),
                        Family = request.Family ?? "",
                        Description = Names.TidyText(request.Description),
                    }
                );
            },
            $"Role {Names.Tidy(request.Name)}{request.Said()}",
            ct
        );
        return result.Problem is { } problem ? problem : saved!;
    }

    /// <summary>What this form edits of a role: others may work on its positions at the same time.</summary>
    public static RolePart Fact(RolePart role) => role with { Positions = [] };
}

/// <summary>
/// Saves a position: title, role, grade, track, description and the moves out of it. What it asks for is filled in as a
/// matrix.
/// </summary>
public sealed class SavePosition(EditDraft edit, UsedKeys used)
{
    public sealed class Request : PartRequest
    {
        [
            Required(ErrorMessage = "The position needs a title."),
            StringLength(ContentRules.NameLimit, ErrorMessage = "A title has at most {1} characters.")
        ]
        public string? Title { get; set; }

        [Required(ErrorMessage = "Choose a role.")]
        public string? Role { get; set; }

        [Range(0, 99, ErrorMessage = "A grade is a whole number from {1} to {2}.")]
        public int? Grade { get; set; }

        [EnumDataType(typeof(Track))]
        public Track Track { get; set; }

        [StringLength(ContentRules.TextLimit, ErrorMessage = "A description has at most {1} characters.")]
        public string? Description { get; set; }
        public List<MoveInput> Moves
        {
            get;
            set => field = value ?? [];
        } = [];
    }

    public sealed class MoveInput
    {
        /// <summary>"Role / Title" or the key of the position that the move leads to; empty for no move.</summary>
        public string? To { get; set; }
        public MoveKind Kind { get; set; }
    }

    public async Task<Result<string>> Handle(
        Id<Framework> framework,
        string? key,
        Request request,
        CancellationToken ct
    )
    {
        var retired = await used.Load(framework, KeySpace.Position, ct);
        var saved = key;
        var result = await edit.Handle(
            framework,
            content =>
            {
                var now = content.Positions.Select(p => p.Position).FirstOrDefault(p => p.Key == key);
                if (request.Stale(now is null ? null : Fact(now)) is { } stale)
                    return stale;
                if (content.Roles.FirstOrDefault(r => r.Key == request.Role) is not { } role)
                    return new Problem.Missing("This role");
                List<MovePart> moves = [];
                foreach (var move in request.Moves.Where(m => Names.Tidy(m.To).Length > 0))
                {
                    if (Find(content, move.To!) is { } to)
                        moves.Add(new(to, move.Kind));
                    else
                        return new Problem.Refused("position.unknown", Unknown(content, move.To!));
                }
                saved =
                    key
                    ?? Keys.Take(
                        $"{role.Name} {Names.Tidy(request.Title)}",
                        [.. content.Positions.Select(p => p.Position.Key), .. retired]
                    );
                return content.Put(
                    role.Key,
                    (now ?? new(saved, "")) with
                    {
                        Title = Names.Tidy(request.Title),
                        Grade = request.Grade,
                        Track = request.Track,
                        Description = Names.TidyText(request.Description),
                        Moves = [.. moves.DistinctBy(m => m.To)],
                    }
                );
            },
            $"{Names.Tidy(request.Title)}{request.Said()}",
            ct
        );
        return result.Problem is { } problem ? problem : saved!;
    }

    /// <summary>What this form edits of a position: others may work on what it asks for at the same time.</summary>
    public static PositionPart Fact(PositionPart position) => position with { Expectations = [] };

    private static string? Find(FrameworkContent content, string named)
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
        return $"There is no one position \"{Names.Tidy(named)}\" in this "
            + $"draft.{(near.Count > 0 ? $" Did you mean {string.Join(" or ", near.Select(n => $"\"{n}\""))}?" : " Write it as \"Role / Position\".")}";
    }
}

/// <summary>
/// Saves what the positions of a role ask for, cell by cell: only cells that were changed count, so two editors can
/// fill one matrix.
/// </summary>
public sealed class SaveExpectations(EditDraft edit)
{
    public sealed class Request
    {
        public List<Cell> Cells
        {
            get;
            set => field = value ?? [];
        } = [];
    }

    public sealed class Cell
    {
        public string? Position { get; set; }
        public string? Item { get; set; }

        /// <summary>The level that was read; nothing for "does not ask".</summary>
        public int? Was { get; set; }
        public int? Level { get; set; }
        public int? Desired { get; set; }
        public int? Weight { get; set; }
    }

    public Task<Result<FrameworkContent>> Handle(Id<Framework> framework, Request request, CancellationToken ct)
    {
        var changed = request
            .Cells.Where(c => c.Position is not null && c.Item is not null && c.Level != c.Was)
            .DistinctBy(c => (c.Position, c.Item))
            .ToList();
        return edit.Handle(
            framework,
            content =>
            {
                var asked = content
                    .Positions.SelectMany(p => p.Position.Expectations.Select(e => (p.Position.Key, e.Item, e.Level)))
                    .ToDictionary(e => (e.Key, e.Item), e => (int?)e.Level);
                var met = changed.FindAll(c =>
                    asked.GetValueOrDefault((c.Position!, c.Item!)) is var now && now != c.Was && now != c.Level
                );
                if (met.Count > 0)
                    return new Problem.Stale(
                        $"Somebody changed {(met.Count == 1 ? "one of the levels that you changed" : $"{met.Count} of the levels that you changed")} "
                            + $"meanwhile: {string.Join(", ", met.Select(c => Name(content, c)).Take(5))}. What you "
                            + $"chose is still here. Save again to keep it."
                    );
                return content.Expect(changed.ToDictionary(c => (c.Position!, c.Item!), c => c.Level));
            },
            $"What {changed.Select(c => c.Position).Distinct().Count()} positions ask for",
            ct
        );
    }

    private static string Name(FrameworkContent content, Cell cell)
    {
        var item =
            content.Competencies.FirstOrDefault(c => c.Key == cell.Item)?.Name
            ?? content.Skills.FirstOrDefault(s => s.Skill.Key == cell.Item).Skill?.Name
            ?? cell.Item;
        var now = content.Positions.Select(p => p.Position).FirstOrDefault(p => p.Key == cell.Position) is { } position
            ? (position.Title, position.Expectations.FirstOrDefault(e => e.Item == cell.Item)?.Level)
            : ("", null);
        return $"{item} for {now.Item1} is now "
            + $"{(now.Item2 is { } level ? FrameworkDiff.LevelName(content, cell.Item!, level) : "not asked for")}";
    }
}

/// <summary>Saves the fine points of one expectation: level, desired level and weight.</summary>
public sealed class SaveExpectation(EditDraft edit)
{
    public sealed class Request : PartRequest
    {
        public int Level { get; set; }
        public int? Desired { get; set; }

        [Range(1, ContentRules.WeightLimit, ErrorMessage = "A weight is a whole number from {1} to {2}.")]
        public int Weight { get; set; } = 1;
    }

    public Task<Result<FrameworkContent>> Handle(
        Id<Framework> framework,
        string position,
        string item,
        Request request,
        CancellationToken ct
    ) =>
        edit.Handle(
            framework,
            content =>
            {
                if (
                    content.Positions.FirstOrDefault(p => p.Position.Key == position) is not { Position: { } now } found
                )
                    return new Problem.Missing("This position");
                if (request.Stale(now.Expectations.FirstOrDefault(e => e.Item == item)) is { } stale)
                    return stale;
                var desired = request.Desired > request.Level ? request.Desired : null;
                return content.Put(
                    found.Role.Key,
                    now with
                    {
                        Expectations =
                        [
                            .. now.Expectations.Where(e => e.Item != item),
                            new ExpectationPart(item, request.Level, desired, request.Weight),
                        ],
                    }
                );
            },
            $"What {position} asks of {item}{request.Said()}",
            ct
        );
}
