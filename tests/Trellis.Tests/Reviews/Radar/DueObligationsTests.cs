#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Reviews.Radar;

/// <summary>The list of due conversations, as programs ask for it. Today is 14 May 2026; everybody began on 9 April 2025.</summary>
public abstract class DueObligationsTests(Provider provider) : OwnWorld(provider)
{
    private static Promised.Line Line(string person, string kind, string due, string state) =>
        new(person, kind, DateOnly.Parse(due), state);

    [Fact]
    public async Task Each_sees_their_own_and_a_manager_those_of_their_reports()
    {
        (await (await App.As(World.Ada)).Due()).ShouldBe([
            Line(World.Ada, "pd-meeting", "2025-08-09", "overdue"),
            Line(World.Ada, "annual-360", "2026-04-09", "overdue"),
            Line(World.Ada, "one-on-one", "2026-04-28", "overdue"), // two weeks after Max became her manager
            Line(World.Ada, "calibration", "2025-08-09", "done"), // as it was recorded for the stipend
        ]);
        (await People(World.Max)).ShouldBe([World.Ada, World.Max]);
        (await People(World.Fox)).ShouldBe([World.Fox, World.Una]);
        foreach (var who in new[] { World.Una, World.Fin, World.Adm })
            (await People(who)).ShouldBe([who]);
        (await People(World.Ops)).Length.ShouldBe(8);
    }

    [Fact]
    public async Task It_is_one_array_with_four_properties_a_line()
    {
        await World.OnRecord(World.Ada, ObligationKind.OneOnOne, Today.AddDays(-12));
        var text = await (await App.As(World.Ada)).Client.GetStringAsync("/api/due?kind=one-on-one");
        text.ShouldBe("""[{"person":"ada@example.org","kind":"one-on-one","dueOn":"2026-05-16","state":"upcoming"}]""");
    }

    [Fact]
    public async Task It_is_narrowed_by_person_kind_and_day()
    {
        var ops = await App.As(World.Ops);
        (await ops.Due($"?person={World.Una.ToUpperInvariant()}&kind=annual-360")).ShouldBe([
            Line(World.Una, "annual-360", "2026-04-09", "overdue"),
        ]);
        (await ops.Due($"?person={World.Una}&on=2026-04-09&kind=annual-360"))[0].State.ShouldBe("due");
        (await ops.Due($"?person={World.Una}&on=2026-03-19&kind=annual-360"))[0].State.ShouldBe("upcoming");
        (await ops.Due($"?person={World.Una}&on=2026-03-18&kind=annual-360")).ShouldBeEmpty();
        (await ops.Due("?on=2025-04-08")).ShouldBeEmpty(); // nobody had begun
    }

    [Fact]
    public async Task Whom_one_may_not_know_of_and_what_is_no_kind_are_not_found()
    {
        foreach (
            var (who, query) in new[]
            {
                (World.Una, $"?person={World.Ada}"),
                (World.Adm, $"?person={World.Ada}"),
                (World.Fin, $"?person={World.Ada}"),
                (World.Ops, "?person=nobody@example.org"),
                (World.Ops, "?kind=review"),
            }
        )
            (await (await App.As(who)).Get($"/api/due{query}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, query);
        (await (await App.As(World.Ops)).Get("/api/due?on=soon")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_was_due_before_the_first_day_and_what_is_paused_is_left_out()
    {
        await App.FirstDay(Today);
        (await (await App.As(World.Ada)).Due()).ShouldBe([Line(World.Ada, "calibration", "2025-08-09", "done")]);
        await App.FirstDay(null);
        await App.Db(async db =>
        {
            var ada = await db.Set<Person>().Include(p => p.Leaves).SingleAsync(p => p.Email == World.Ada);
            ada.Leaves.Add(new() { From = Today.AddDays(-1) });
            return await db.SaveChangesAsync();
        });
        (await (await App.As(World.Ada)).Due()).ShouldBe([Line(World.Ada, "calibration", "2025-08-09", "done")]);
    }

    private async Task<string[]> People(string who) =>
        [.. (await (await App.As(who)).Due()).Select(l => l.Person).Distinct().Order(StringComparer.Ordinal)];

    public sealed class OnSqlite() : DueObligationsTests(Provider.Sqlite);

    public sealed class OnPostgres() : DueObligationsTests(Provider.Postgres);
}
