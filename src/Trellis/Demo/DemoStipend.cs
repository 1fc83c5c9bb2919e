#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
using Trellis.Accounts;
using Trellis.Stipends.Account;

namespace Trellis.Demo;

/// <summary>
/// Two years of the stipend at Larkspur Civic, lived through the same commands that people use: each is done by the
/// person whose turn it was, on the day on which they did it.
/// </summary>
public sealed partial class DemoStipend(
    AppDb db,
    ViewerSource source,
    IServiceProvider services,
    IReadOnlyDictionary<string, Person> people,
    DateOnly today
)
{
    private readonly Dictionary<string, Id<Item>> _items = [];

    /// <summary>Lives it through. Returns the problem of a policy that cannot be published; null where all went well.</summary>
    public async Task<Problem?> Write(CancellationToken ct)
    {
        foreach (var item in await db.Set<Item>().Where(i => i.RetiredAt == null).ToListAsync(ct))
            _items.TryAdd(item.Name, item.Id);
        var (ingrid, rosa) = (Who("ingrid.solberg"), Who("rosa.lindgren"));

        if (
            await Policy(
                ingrid,
                730,
                730,
                new() { Annual = new(1500_00) },
                "Our first stipend, after a year of deciding case by case.",
                ct
            ) is
            { } first
        )
            return first;
        if (
            await Policy(
                ingrid,
                420,
                365,
                new(),
                "From this year on it is $2,000, and it can be used for travel to an event.",
                ct
            ) is
            { } second
        )
            return second;

        await SecondYearOfMaya(rosa, ct);
        await Budgets(rosa, ct);
        await Events(ct);
        await Purchases(rosa, ct);
        await Everyday(rosa, ct);
        await OpenCases(rosa, ct);
        await MonthWithLimit(rosa, ct);
        await As(null, 1).Do<CloseYears>(s => s.Handle(ct));
        source.Act(Viewer.Operator(At(0), TimeZoneInfo.Utc));
        return null;
    }

    private Person Who(string name) => people[$"{name}@larkspur.example"];

    private DateTime At(int ago) => today.AddDays(-ago).ToDateTime(new TimeOnly(14, 5), DateTimeKind.Utc);

    private DemoTurn As(Person? who, int ago) =>
        new(
            services,
            who is null
                ? Viewer.Operator(At(ago), TimeZoneInfo.Utc) with
                {
                    Name = "Trellis",
                }
                : new(who.Id, who.Name, who.Access, today.AddDays(-ago), At(ago))
        );

    /// <summary>A receipt as a small PDF with one line of text.</summary>
}
