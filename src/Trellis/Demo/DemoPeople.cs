using Trellis.People.Acts;

namespace Trellis.Demo;

/// <summary>
/// Who comes, goes and is away at Larkspur Civic now, as People Ops recorded it: somebody on leave, somebody who leaves,
/// somebody who has left, two who begin soon, one of them without a position, and a change that is planned.
/// </summary>
public sealed class DemoPeople(
    IServiceProvider services,
    IReadOnlyDictionary<string, Person> people,
    Person peopleOps,
    DateOnly today
)
{
    /// <summary>Records them. Returns what could not be recorded; null where all went well.</summary>
    public async Task<Problem?> Write(CancellationToken ct) =>
        await Do<GrantLeave>(s =>
            s.Handle(
                Id("dylan.hughes"),
                new() { From = today.AddDays(-24), Until = today.AddDays(35) },
                dryRun: false,
                ct
            )
        )
        ?? await Do<EndEmployment>(s =>
            s.Handle(Id("hugo.lambert"), new() { LastDay = today.AddDays(33) }, dryRun: false, ct)
        )
        ?? await Do<AddPerson>(s =>
            s.Handle(
                new()
                {
                    Email = "ines.duarte@larkspur.example",
                    Name = "Ines Duarte",
                    From = today.AddDays(36),
                    Position = "Software engineer / Engineer I",
                    Manager = "hannah.weiss@larkspur.example",
                },
                dryRun: false,
                ct
            )
        )
        ?? await Do<AddPerson>(s =>
            s.Handle(
                new()
                {
                    Email = "oskar.blum@larkspur.example",
                    Name = "Oskar Blum",
                    From = today.AddDays(43),
                    Manager = "samuel.osei@larkspur.example",
                    Hours = "32",
                },
                dryRun: false,
                ct
            )
        )
        ?? await Do<ChangeEmployment>(s =>
            s.Handle(Id("noor.rahman"), new() { From = today.AddDays(36), Hours = "40" }, dryRun: false, ct)
        )
        ?? await Left(ct);

    private async Task<Problem?> Left(CancellationToken ct)
    {
        var clara = await Turn.Get<AddPerson, PersonEffect>(s =>
            s.Handle(
                new()
                {
                    Email = "clara.dumont@larkspur.example",
                    Name = "Clara Dumont",
                    From = today.AddDays(-700),
                    Position = "Researcher / Researcher",
                    Manager = "teresa.villanueva@larkspur.example",
                },
                dryRun: false,
                ct
            )
        );
        if (clara.Value is not { } added)
            return clara.Problem;
        return await Do<EndEmployment>(s =>
            s.Handle(
                added.Id,
                new() { LastDay = today.AddDays(-60), Reason = "Brought over from the former list of people." },
                dryRun: false,
                ct
            )
        );
    }

    private DemoTurn Turn =>
        new(
            services,
            new(
                peopleOps.Id,
                peopleOps.Name,
                peopleOps.Access,
                today,
                today.AddDays(-1).ToDateTime(new TimeOnly(15, 20), DateTimeKind.Utc)
            )
        );

    private Id<Person> Id(string name) => people[$"{name}@larkspur.example"].Id;

    private async Task<Problem?> Do<THandler>(Func<THandler, Task<Result<PersonEffect>>> act)
        where THandler : notnull => (await Turn.Get<THandler, PersonEffect>(act)).Problem;
}
