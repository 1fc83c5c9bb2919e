using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Requests;

/// <summary>
/// Two servers on one PostgreSQL, each its own process: money takes turns between them as it does within one.
/// </summary>
[Trait("Takes", "long")]
public sealed class ReservationsOfTwoProcessesTests : IAsyncLifetime
{
    private readonly string[] _folders =
    [
        .. Enumerable
            .Range(0, 2)
            .Select(_ => Path.Combine(Path.GetTempPath(), $"trellis-test-{Guid.CreateVersion7():N}")),
    ];
    private World _world = null!;

    public async Task InitializeAsync() =>
        _world = await World.Start(Provider.Postgres, DateOnly.FromDateTime(DateTime.UtcNow));

    public async Task DisposeAsync()
    {
        await _world.App.DisposeAsync();
        foreach (var folder in _folders)
            Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Hundreds_of_approvals_from_two_processes_never_exceed_a_limit_or_a_balance_and_lose_nothing()
    {
        var (app, una, ada) = (_world.App, _world.People[World.Una], _world.People[World.Ada]);
        var later = app.Clock.Today.AddDays(70);
        var month = CapRules.MonthOf(later);
        foreach (var m in Enumerable.Range(0, 2))
            await app.Limit(1000m, month.AddMonths(m));
        var ids = await app.SeedAsked([(una, 110), (ada, 110)], new(25_00), later);

        await using var here = await Server.Start(_folders[0], app.Database.Connection);
        await using var there = await Server.Start(_folders[1], app.Database.Connection, "--adopt");
        var deciders = new List<(HttpClient Fox, HttpClient Max)>();
        foreach (var server in new[] { here, there })
            deciders.Add(
                (server.Client(await server.SignIn(World.Fox)), server.Client(await server.SignIn(World.Max)))
            );
        var answers = await Task.WhenAll(
            ids.Select(
                async (asked, index) =>
                {
                    var (fox, max) = deciders[index / 2 % 2];
                    var code = await Approve(asked.Person == una ? fox : max, asked.Request);
                    return (asked.Person, asked.Request, Server: index / 2 % 2, Code: code);
                }
            )
        );

        answers.Select(a => a.Code).Where(c => c is not null).Distinct().ShouldBe(["request.policy"]);
        foreach (var server in new[] { 0, 1 })
            answers.Count(a => a.Server == server && a.Code is null).ShouldBeGreaterThan(0, "both took part");
        var entries = await app.Db(db => db.Set<LedgerEntry>().ToListAsync());
        var requests = await app.Db(db => db.Set<StipendRequest>().ToListAsync());
        // 2,000 hold eighty of 25; 200 of Ada's are taken from the beginning
        foreach (var (person, room) in new[] { (una, 80), (ada, 72) })
        {
            var approved = answers.Where(a => a.Person == person && a.Code is null).Select(a => a.Request).ToHashSet();
            approved.Count.ShouldBe(room);
            requests
                .Where(r => r.PersonId == person && r.State == RequestState.Approved && r.Amount == new Money(25_00))
                .Select(r => r.Id)
                .ToHashSet()
                .SetEquals(approved)
                .ShouldBeTrue("what was answered is what is kept");
            var booked = entries.Where(e => e.PersonId == person && e.Amount == new Money(25_00)).ToList();
            booked
                .Select(e => e.RequestId!.Value)
                .ToHashSet()
                .SetEquals(approved)
                .ShouldBeTrue("each stands in the ledger");
            (booked.Count, Ledger.Balance(booked).Held).ShouldBe((room, new Money(25_00 * room)));
        }
        var taken = entries
            .Where(e => e is { CapMonth: not null, From: LedgerAccount.Available })
            .GroupBy(e => e.CapMonth!.Value)
            .ToDictionary(g => g.Key, g => g.Sum(e => e.Amount.Minor));
        (taken[month], taken[month.AddMonths(1)], taken[month.AddMonths(2)]).ShouldBe(
            (1000_00, 1000_00, 2000_00),
            "two full months, and the rest in the third"
        );
    }

    /// <summary>Approves, and comes back when it is told to; null if it is done, otherwise why it is refused.</summary>
    private static async Task<string?> Approve(HttpClient decider, Id<StipendRequest> request)
    {
        string? code = null;
        for (var tries = 0; tries < 20; tries++)
        {
            using var answer = await decider.PostAsJsonAsync(
                $"/api/stipend/requests/{request}/decision",
                new { act = "approve" }
            );
            code = await answer.Code();
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                break;
        }
        return code;
    }
}
