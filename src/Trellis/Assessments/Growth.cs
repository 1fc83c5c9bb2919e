using Trellis.Frameworks;
using Trellis.Record;

namespace Trellis.Assessments;

/// <summary>
/// Where one person stands against their position and one chosen target, and what to grow first. For the person and for
/// their manager.
/// </summary>
public sealed class Growth(AppDb db, Viewer me, FindPosition find)
{
    public sealed record View(
        Header Person,
        PositionRef? Position,
        PositionRef? Target,
        IReadOnlyList<PositionRef> Targets,
        IReadOnlyList<Line> Lines,
        IReadOnlyList<Next> Next,
        Tally ToRole,
        Tally? ToTarget,
        RoundView? Round,
        DateTime? AsOf,
        bool IsMine,
        bool HasFinal
    );

    public sealed record Header(
        Id<Person> Id,
        string Name,
        string Email,
        DateOnly StartsOn,
        int WeeklyMinutes,
        Id<Person>? ManagerId,
        string? Manager
    );

    public sealed record PositionRef(
        Id<Position> Id,
        string Slug,
        string Title,
        string FullName,
        Track Track,
        bool IsChosen
    );

    public sealed record Line(
        ItemFacts Item,
        int? Role,
        int? Target,
        int RoleWeight,
        int TargetWeight,
        Standing Standing,
        int? Have
    )
    {
        public int? ToRole => Have is { } have && Role is { } role ? Math.Max(0, role - have) : null;
        public int? ToTarget => Have is { } have && Target is { } target ? Math.Max(0, target - have) : null;
    }

    /// <summary>A gap with the descriptor of the next level, or none where that level is a hole.</summary>
    public sealed record Next(
        ItemFacts Item,
        int From,
        int To,
        string? Text,
        bool OtherTrack,
        bool ForRole,
        string? TargetTitle
    );

    public sealed record RoundView(
        Id<AssessmentRound> Id,
        DateTime OpenedAt,
        DateTime? CompletedAt,
        AssessmentState? Self,
        AssessmentState? Manager
    );

    private const int GapsShown = 5;

    /// <summary>
    /// Answers about oneself and about whoever reports to one; nothing about anybody else, nor where the target is not
    /// known.
    /// </summary>
    public async Task<View?> Load(Id<Person>? id, string? target, CancellationToken ct)
    {
        var sight = db.For(me);
        var person = await Facts(sight, id, ct);
        if (person is null)
            return null;
        var position = person.PositionId is { } p
            ? await sight
                .Positions.Where(x => x.Id == p)
                .Select(x => new PositionRef(x.Id, x.Slug, x.Title, x.FullName, x.Track, false))
                .SingleAsync(ct)
            : null;
        var targets = await Targets(sight, person.Header.Id, position, ct);
        var chosen =
            targets.Find(t => t.Slug == target) ?? (target is { Length: > 0 } ? null : targets.Find(t => t.IsChosen));
        if (chosen is null && target is { Length: > 0 } && target != "none")
        {
            var found = await find.Load(target, ct);
            if (found.Value is not { } f)
                return null;
            chosen = await sight
                .Positions.Where(x => x.Id == f.Id)
                .Select(x => new PositionRef(x.Id, x.Slug, x.Title, x.FullName, x.Track, false))
                .SingleAsync(ct);
        }

        var isMine = person.Header.Id == me.PersonId;
        var lines = await Lines(sight, person.Header.Id, position, chosen, isMine || me.IsOperator, ct);
        var next = await Nexts(sight, lines, position?.Track ?? Track.Individual, chosen, ct);
        return new(
            person.Header,
            position,
            chosen,
            targets,
            lines,
            next,
            GapAnalysis.Count(lines.Where(l => l.Role is not null).Select(l => Gap(l, l.Role!.Value, l.RoleWeight))),
            chosen is null
                ? null
                : GapAnalysis.Count(
                    lines.Where(l => l.Target is not null).Select(l => Gap(l, l.Target!.Value, l.TargetWeight))
                ),
            await Round(sight, person.Header.Id, ct),
            lines.Select(l => (isMine ? l.Standing.Own : l.Standing.Managers)?.SentAt).Max(),
            isMine,
            lines.Any(l => l.Standing.Final is not null)
        );
    }

    /// <summary>Writes down that somebody other than the person opened their growth. The person sees it.</summary>
    public Task RecordReading(View view, CancellationToken ct) =>
        db.RecordReading(me, "growth.read", view.Person.Id, ct);

    internal static GapLine<Id<Item>> Gap(Line line, int required, int weight) =>
        new(line.Item.Id, line.Item.Name, line.Item.Kind, line.Have, required, weight);

    private sealed record PersonFacts(Header Header, Id<Position>? PositionId);

    private static async Task<PersonFacts?> Facts(Sight sight, Id<Person>? id, CancellationToken ct)
    {
        var person = await sight
            .Growing.Where(p => p.Id == id)
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.Email,
                p.StartsOn,
            })
            .SingleOrDefaultAsync(ct);
        if (person is null)
            return null;
        var fact = await sight
            .EmploymentsToday.Where(e => e.PersonId == person.Id)
            .Select(e => new
            {
                e.PositionId,
                e.WeeklyMinutes,
                e.ManagerId,
                Manager = e.Manager!.Name,
            })
            .SingleOrDefaultAsync(ct);
        return new(
            new(
                person.Id,
                person.Name,
                person.Email,
                person.StartsOn,
                fact?.WeeklyMinutes ?? 0,
                fact?.ManagerId,
                fact?.Manager
            ),
            fact?.PositionId
        );
    }

    /// <summary>
    /// What the person may want to compare with: chosen targets first, then the moves out of their position.
    /// </summary>
    private static async Task<List<PositionRef>> Targets(
        Sight sight,
        Id<Person> person,
        PositionRef? position,
        CancellationToken ct
    )
    {
        var chosen = await sight
            .Targets.Where(t => t.PersonId == person)
            .OrderByDescending(t => t.ChosenAt)
            .Select(t => new PositionRef(
                t.PositionId,
                t.Position!.Slug,
                t.Position.Title,
                t.Position.FullName,
                t.Position.Track,
                true
            ))
            .ToListAsync(ct);
        if (position is null)
            return chosen;
        var moves = await sight
            .Moves.Where(m => m.FromId == position.Id)
            .Join(
                sight.Positions.Where(p => p.RetiredAt == null),
                m => m.ToId,
                p => p.Id,
                (m, p) => new { m.Kind, Ref = new PositionRef(p.Id, p.Slug, p.Title, p.FullName, p.Track, false) }
            )
            .ToListAsync(ct);
        return
        [
            .. chosen,
            .. moves.OrderBy(m => m.Kind).Select(m => m.Ref).Where(r => chosen.TrueForAll(c => c.Id != r.Id)),
        ];
    }

    private static async Task<IReadOnlyList<Line>> Lines(
        Sight sight,
        Id<Person> person,
        PositionRef? position,
        PositionRef? target,
        bool own,
        CancellationToken ct
    )
    {
        List<Id<Position>> positions = [.. new[] { position, target }.OfType<PositionRef>().Select(p => p.Id)];
        var asked = await sight.Requirements(positions, ct);
        var role = position is null ? [] : asked[position.Id].ToDictionary(r => r.Key);
        var aim = target is null ? [] : asked[target.Id].ToDictionary(r => r.Key);
        var standings = await Standings.Of(sight, [person], ct);
        var ids = role.Keys.Concat(aim.Keys).Concat(await Core(sight, position, ct)).Distinct().ToList();
        var facts = await ItemFacts.Of(sight, ids, ct);
        return
        [
            .. ids.Where(facts.ContainsKey)
                .Select(id =>
                {
                    var standing = standings.GetValueOrDefault((person, id), Standing.None);
                    var counts = own ? standing.Own : standing.Managers;
                    var (asRole, asTarget) = (role.TryGetValue(id, out var r), aim.TryGetValue(id, out var a));
                    return new Line(
                        facts[id],
                        asRole ? r.Required : null,
                        asTarget ? a.Required : null,
                        asRole ? r.Weight : 1,
                        asTarget ? a.Weight : 1,
                        standing,
                        counts?.Level
                    );
                })
                .OrderBy(l => l.Item.Rank),
        ];
    }

    /// <summary>Core competencies apply to everyone, also where the position names no level for them.</summary>
    internal static async Task<IReadOnlyList<Id<Item>>> Core(
        Sight sight,
        PositionRef? position,
        CancellationToken ct
    ) =>
        position is null
            ? []
            : await sight
                .Competencies.Where(c =>
                    c.RetiredAt == null
                    && c.Status == Status.Published
                    && c.Category!.IsCore
                    && c.Category.Status == Status.Published
                    && sight.Positions.Any(p => p.Id == position.Id && p.FrameworkId == c.FrameworkId)
                )
                .Select(c => c.Id)
                .ToListAsync(ct);

    /// <summary>
    /// What the role asks for comes first, then the target; the largest gap first, then the heavier, then by name.
    /// </summary>
    private static async Task<IReadOnlyList<Next>> Nexts(
        Sight sight,
        IReadOnlyList<Line> lines,
        Track track,
        PositionRef? target,
        CancellationToken ct
    )
    {
        var gaps = lines
            .Where(l => l.ToRole > 0)
            .OrderByDescending(l => l.ToRole)
            .ThenByDescending(l => l.RoleWeight)
            .ThenBy(l => l.Item.Name, StringComparer.Ordinal)
            .Select(l => (Line: l, ForRole: true))
            .Concat(
                lines
                    .Where(l => l.ToTarget > 0 && l.ToRole is null or 0)
                    .Where(l => l.ToTarget > 0)
                    .OrderByDescending(l => l.ToTarget)
                    .ThenByDescending(l => l.TargetWeight)
                    .ThenBy(l => l.Item.Name, StringComparer.Ordinal)
                    .Select(l => (Line: l, ForRole: false))
            )
            .Take(GapsShown)
            .ToList();
        var texts = await ItemFacts.Descriptors(
            sight,
            gaps.ConvertAll(g => (g.Line.Item.Id, g.Line.Have!.Value + 1)),
            ct
        );
        return gaps.ConvertAll(g =>
        {
            var to = g.Line.Have!.Value + 1;
            var (text, other) = texts.Pick(g.Line.Item.Id, to, track);
            return new Next(
                g.Line.Item,
                to - 1,
                to,
                g.Line.Item.Kind == ItemKind.Skill ? $"{g.Line.Item.Description}\n{ItemFacts.SkillLevel(to)}" : text,
                other,
                g.ForRole,
                target?.Title
            );
        });
    }

    private static async Task<RoundView?> Round(Sight sight, Id<Person> person, CancellationToken ct)
    {
        var round = await sight
            .Rounds.Where(r => r.PersonId == person)
            .OrderByDescending(r => r.OpenedAt)
            .Select(r => new
            {
                r.Id,
                r.OpenedAt,
                r.CompletedAt,
            })
            .FirstOrDefaultAsync(ct);
        if (round is null)
            return null;
        var states = await sight.States.Where(s => s.RoundId == round.Id).ToListAsync(ct);
        return new(
            round.Id,
            round.OpenedAt,
            round.CompletedAt,
            states.Find(s => s.Kind == AssessmentKind.Self),
            states
                .Where(s => s.Kind == AssessmentKind.Manager)
                .OrderByDescending(s => s.SentAt is not null)
                .FirstOrDefault()
        );
    }
}

/// <summary>
/// The gap of one person to a position as data: readiness is for the API and the command line, always with its
/// coverage.
/// </summary>
public sealed class PersonGap(AppDb db, Viewer me, Growth growth, FindPosition find)
{
    public sealed record Answer(
        string From,
        string To,
        string Basis,
        long Required,
        long Deficit,
        decimal? Readiness,
        Cover Coverage,
        IReadOnlyList<Line> Items
    );

    public sealed record Cover(int Assessed, int Of);

    public sealed record Line(
        string Item,
        string Kind,
        int? From,
        int To,
        int? Deficit,
        int? Self,
        int? Manager,
        int? Final
    );

    public async Task<Result<Answer>> Load(string email, string? to, CancellationToken ct)
    {
        var key = Names.Key(email);
        var person = await db.For(me)
            .Growing.Where(p => p.EmailKey == key)
            .Select(p => (Id<Person>?)p.Id)
            .SingleOrDefaultAsync(ct);
        if (person is null)
        {
            var known = await db.For(me).Growing.OrderBy(p => p.Email).Select(p => p.Email).Take(2000).ToListAsync(ct);
            return new Problem.Missing($"The person \"{email}\"", Names.Nearest(email, known));
        }
        return await Load(person.Value, to, ct);
    }

    public async Task<Result<Answer>> Load(Id<Person> person, string? to, CancellationToken ct)
    {
        string? slug = null;
        if (to is not null)
        {
            var found = await find.Load(to, ct);
            if (found.Problem is { } problem)
                return problem;
            slug = found.Value!.Slug;
        }
        if (await growth.Load(person, slug ?? "none", ct) is not { } view)
            return new Problem.Missing("This person");
        if ((slug is null ? view.Position : view.Target) is not { } position)
            return new Problem.Refused(
                "person.no-position",
                $"{view.Person.Name} has no position. Name one with --to."
            );

        var asked = view.Lines.Where(l => (slug is null ? l.Role : l.Target) is not null).ToList();
        var byId = asked.ToDictionary(l => l.Item.Id);
        var required = asked.ConvertAll(l => new Requirement<Id<Item>>(
            l.Item.Id,
            l.Item.Name,
            l.Item.Kind,
            (slug is null ? l.Role : l.Target)!.Value,
            slug is null ? l.RoleWeight : l.TargetWeight
        ));
        var gap = GapAnalysis.Of(required, id => byId[id].Have);
        await growth.RecordReading(view, ct);
        return new Answer(
            view.Person.Email,
            position.FullName,
            "latest final assessment, else " + (view.IsMine || me.IsOperator ? "self" : "manager") + " assessment",
            gap.Required,
            gap.Deficit,
            gap.Readiness?.Rounded(),
            new(gap.Assessed, gap.Of),
            [
                .. gap.Lines.Select(l => new Line(
                    l.Name,
                    l.Kind.Word(),
                    l.Have,
                    l.Required,
                    l.Deficit,
                    Level(byId[l.Key].Standing.Self),
                    Level(byId[l.Key].Standing.Manager),
                    Level(byId[l.Key].Standing.Final)
                )),
            ]
        );
    }

    private static int? Level(View? view) => view?.Level;
}
