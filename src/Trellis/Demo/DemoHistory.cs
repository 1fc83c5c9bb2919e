using Trellis.Assessments;
#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>
/// Two years of assessments of the demo company: a round after four months, one every year, and what is open today.
/// </summary>
public sealed partial class DemoHistory(
    AppDb db,
    List<Person> people,
    IReadOnlyDictionary<(string Competency, string Level, string Voice), string> evidence,
    DateOnly today
)
{
    private const string Maya = "maya.okafor@larkspur.example";
    private readonly Dictionary<Id<Person>, Person> _byId = people.ToDictionary(p => p.Id);
    private Dictionary<Id<Position>, List<Expectation>> _asked = [];
    private Dictionary<Id<Item>, (string Name, bool IsSkill, int Max)> _items = [];
    private List<(DateOnly From, Id<FrameworkVersion> Id)> _versions = [];
    private readonly List<string> _levels = ["Aware", "Working", "Proficient", "Expert"];

    public async Task Write(CancellationToken ct)
    {
        _items = await db.Set<Item>()
            .ToDictionaryAsync(i => i.Id, i => (i.Name, i is Skill, i is Skill ? Skill.MaxLevel : 4), ct);
        _asked = (await db.Set<Expectation>().ToListAsync(ct))
            .GroupBy(e => e.PositionId)
            // a database keeps no order of its own
            .ToDictionary(g => g.Key, g => g.OrderBy(e => _items[e.ItemId].Name, StringComparer.Ordinal).ToList());
        _versions =
        [
            .. (
                await db.Set<FrameworkVersion>()
                    .Where(v => v.EffectiveOn != null)
                    .OrderBy(v => v.Number)
                    .Select(v => new { v.EffectiveOn, v.Id })
                    .ToListAsync(ct)
            ).Select(v => (v.EffectiveOn!.Value, v.Id)),
        ];
        foreach (var (person, index) in people.Select((p, i) => (p, i)))
        {
            var days = today.DayNumber - person.StartsOn.DayNumber;
            foreach (var ago in PastRounds(person, days))
                Past(person, index, ago, withFinal: days - ago > 200);
        }
        await Present(ct);
        await Targets(ct);
    }

    /// <summary>
    /// How many days ago a person's rounds were: four months in, and around each anniversary of the last two years.
    /// </summary>
    private static List<int> PastRounds(Person person, int days)
    {
        if (person.Email == Maya)
            return [days - 128];
        var years = new List<int>();
        for (var year = 1; year * 365 < days - 20; year++)
        {
            if (days - year * 365 - 20 is > 0 and < 730 and var ago)
                years.Add(ago);
        }
        if (days is > 140 and < 730)
            years.Insert(0, days - 125);
        return years;
    }

    private void Past(Person person, int index, int ago, bool withFinal)
    {
        var day = today.AddDays(-ago);
        if (person.On(day) is not { PositionId: { } position, ManagerId: { } manager } || !_asked.ContainsKey(position))
            return;
        var round = new AssessmentRound
        {
            PersonId = person.Id,
            PositionId = position,
            FrameworkVersionId = On(day),
            OpenedAt = At(day, 9),
            CompletedAt = At(day.AddDays(9), 15),
        };
        db.Add(round);
        Add(round, person, person.Id, AssessmentKind.Self, index, ago, day, day.AddDays(6), draft: false);
        Add(round, person, manager, AssessmentKind.Manager, index, ago, day.AddDays(1), day.AddDays(9), draft: false);
        if (withFinal && ago > 25)
            Add(
                round,
                person,
                manager,
                AssessmentKind.Final,
                index,
                ago,
                day.AddDays(14),
                day.AddDays(21),
                draft: false
            );
    }

    private void Add(
        AssessmentRound round,
        Person person,
        Id<Person> rater,
        AssessmentKind kind,
        int index,
        int ago,
        DateOnly started,
        DateOnly? sent,
        bool draft
    )
    {
        var readers = AssessmentRules.Audience(
            kind,
            person.Name,
            kind == AssessmentKind.Self
                ? person.On(started)?.ManagerId is { } m
                    ? _byId[m].Name
                    : null
                : null
        );
        var assessment = new Assessment
        {
            RoundId = round.Id,
            PersonId = person.Id,
            RaterId = rater,
            Kind = kind,
            StartedAt = At(started, 10),
            SubmittedAt = sent is { } day ? At(day, 15) : null,
            Audience = readers,
        };
        db.Add(assessment);
        var asked = _asked[round.PositionId];
        foreach (var (expectation, place) in asked.Select((e, i) => (e, i)).Take(draft ? asked.Count / 2 : asked.Count))
            assessment.Ratings.Add(Rate(assessment, expectation, kind, index, place, ago, sent ?? started.AddDays(2)));
        if (sent is not { } on)
            return;
        var by = _byId[rater];
        db.Record(
            new(by.Id, by.Name, by.Access, on, At(on, 15)),
            AssessmentActivity.Submitted,
            assessment.Id.ToString(),
            person.Id,
            kind.ToString()
        );
    }
}
