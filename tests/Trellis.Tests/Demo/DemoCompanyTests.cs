using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Accounts;
using Trellis.Demo;

namespace Trellis.Tests.Demo;

/// <summary>The demo company: an invented place that is the same every time for the same day.</summary>
[Trait("Takes", "long")]
public abstract class DemoCompanyTests(DemoFixture demo)
{
    private static DateOnly Day => DemoFixture.Day;

    private readonly TestApp _app = demo.App;

    [Fact]
    public async Task About_forty_people_move_in_and_everybody_has_a_way_to_sign_in()
    {
        var people = await _app.Db(db => db.Set<Person>().Include(p => p.Employments).ToListAsync());
        people.Count.ShouldBeInRange(36, 44);
        people.ShouldAllBe(p => p.Email.EndsWith("@larkspur.example", StringComparison.Ordinal));
        var here = people.FindAll(p => PeopleRules.WorksHere(p.StartsOn, p.EndsOn, Day));
        here.Count.ShouldBe(people.Count - 3, "one has left and two begin soon");
        here.ShouldAllBe(p =>
            p.Email.EndsWith("@larkspur.example", StringComparison.Ordinal)
            && p.On(Day) != null
            && p.On(Day)!.PositionId != null
        );
        here.Count(p => p.On(Day)!.ManagerId is null).ShouldBe(1);
        (await _app.Db(db => db.Set<Account>().CountAsync(a => a.PasswordHash != null))).ShouldBe(here.Count);
        (await _app.Db(db => db.Set<Organisation>().SingleAsync())).IsDemo.ShouldBeTrue();
    }

    [Fact]
    public async Task Everybody_who_is_named_reaches_their_pages()
    {
        var pages = new Dictionary<string, string[]>
        {
            ["maya.okafor"] = [],
            ["theo.vance"] = [],
            ["daniel.reyes"] = ["/team"],
            ["ingrid.solberg"] = ["/people", "/people/import", "/framework/import/table", "/activity"],
            ["rosa.lindgren"] = [],
            ["viktor.novak"] = ["/people", "/activity"],
        };
        DemoSignIns.All.Select(s => s.Email.Split('@')[0]).ShouldBe(pages.Keys, ignoreOrder: true);
        foreach (var (email, _) in DemoSignIns.All)
        {
            var browser = await _app.As(email, DemoSignIns.Password);
            foreach (
                var url in new[]
                {
                    "/growth",
                    "/framework",
                    "/careers",
                    "/account",
                    "/activity",
                    "/help",
                    "/who-can-see-what",
                }.Concat(pages[email.Split('@')[0]])
            )
                (await browser.Get(url)).StatusCode.ShouldBe(HttpStatusCode.OK, $"{email} at {url}");
        }
    }

    [Fact]
    public async Task Its_story_is_there_maya_has_sent_hers_and_daniel_is_writing()
    {
        var daniel = await _app.As("daniel.reyes@larkspur.example", DemoSignIns.Password);
        var team = await daniel.Page("/team");
        team.QuerySelector(".statements")!.TextContent.ShouldContain("Maya Okafor");
        var maya = await _app.As("maya.okafor@larkspur.example", DemoSignIns.Password);
        var growth = await maya.Page("/growth");
        growth.QuerySelectorAll("ol.next > li").Length.ShouldBeInRange(1, 5);
        growth.Body!.TextContent.ShouldContain("Daniel Reyes’s view");
        (await _app.Db(db => db.Set<Assessment>().CountAsync(a => a.SubmittedAt != null))).ShouldBeGreaterThan(80);
    }

    [Fact]
    public async Task A_set_in_development_is_shown_as_coming_and_a_draft_to_editors_only()
    {
        var categories = await _app.Db(db => db.Set<Category>().ToListAsync());
        var coming = categories.Where(c => c.Status == Status.InDevelopment).ToList();
        coming.ShouldNotBeEmpty();
        var draft = categories.Where(c => c.Status == Status.Draft).ShouldHaveSingleItem();
        var maya = await (await _app.As("maya.okafor@larkspur.example", DemoSignIns.Password)).Text("/framework");
        maya.ShouldContain(coming[0].Name);
        maya.ShouldContain("In development", Case.Insensitive);
        maya.ShouldNotContain(draft.Description);
        (
            await (await _app.As("ingrid.solberg@larkspur.example", DemoSignIns.Password)).Text("/framework")
        ).ShouldContain(draft.Name);
        var rated = await _app.Db(db => db.Set<Rating>().Select(r => r.ItemId).Distinct().ToListAsync());
        var open = await _app.Db(db =>
            db.Set<Competency>()
                .Where(c =>
                    c.Status == Status.Published && (c.Category == null || c.Category.Status == Status.Published)
                )
                .Select(c => c.Id)
                .ToListAsync()
        );
        var skills = await _app.Db(db => db.Set<Skill>().Select(s => s.Id).ToListAsync());
        rated.Except(open).Except(skills).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_day_makes_the_same_company()
    {
        await using var again = await demo.MoveIn();
        (await Digest(again)).ShouldBe(await Digest(_app));
    }

    [Fact]
    public async Task It_moves_in_once_and_never_among_real_people()
    {
        (await _app.Run((s, _) => s.GetRequiredService<DemoCompany>().IsHere(default))).ShouldBeTrue();
        (await _app.Run((s, _) => s.GetRequiredService<DemoCompany>().HasRoom(default))).ShouldBeFalse();
    }

    /// <summary>People, facts, targets, and every word and level that was said, in an order of its own.</summary>
    private static async Task<string> Digest(TestApp app)
    {
        var lines = await app.Db(async db =>
        {
            var people = await db.Set<Person>()
                .Include(p => p.Employments)
                    .ThenInclude(e => e.Position)
                .Include(p => p.Employments)
                    .ThenInclude(e => e.Manager)
                .AsSplitQuery()
                .ToListAsync();
            var email = people.ToDictionary(p => p.Id, p => p.Email);
            var facts = people.SelectMany(p =>
                p.Employments.Select(e =>
                    $"{p.Email} {p.Name} {p.Access} {p.StartsOn:O} {e.From:O} {e.Until:O} {e.Position?.FullName} "
                    + $"{e.Manager?.Email} {e.WeeklyMinutes}"
                )
            );
            var targets = (await db.Set<Target>().Include(t => t.Position).ToListAsync()).Select(t =>
                $"{email[t.PersonId]} wants {t.Position!.FullName} {t.ChosenAt:O}"
            );
            var ratings = (await db.Set<Rating>().Include(r => r.Assessment).Include(r => r.Item).ToListAsync()).Select(
                r =>
                    $"{email[r.Assessment!.PersonId]} by {email[r.Assessment.RaterId]} {r.Assessment.Kind} "
                    + $"{r.Assessment.StartedAt:O} {r.Assessment.SubmittedAt:O} {r.Item!.Name} {r.Rated} "
                    + $"{r.Confidence} {r.Evidence}"
            );
            return facts.Concat(targets).Concat(ratings).Order(StringComparer.Ordinal).ToList();
        });
        lines.Count.ShouldBeGreaterThan(1000);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    public sealed class OnSqlite(SqliteDemo demo) : DemoCompanyTests(demo), IClassFixture<SqliteDemo>;

    public sealed class OnPostgres(PostgresDemo demo) : DemoCompanyTests(demo), IClassFixture<PostgresDemo>;
}

/// <summary>The demo company on one provider, shared by tests that change nothing in it.</summary>
public abstract class DemoFixture(Provider provider) : IAsyncLifetime
{
    public static readonly DateOnly Day = new(2026, 5, 14);

    public TestApp App { get; private set; } = null!;

    public async Task<TestApp> MoveIn()
    {
        var app = await TestApp.Start(provider, Day);
        (await app.Run((s, _) => s.GetRequiredService<DemoCompany>().MoveIn(default))).ShouldBeNull();
        return app;
    }

    public async Task InitializeAsync() => App = await MoveIn();

    public async Task DisposeAsync() => await App.DisposeAsync();
}

public sealed class SqliteDemo() : DemoFixture(Provider.Sqlite);

public sealed class PostgresDemo() : DemoFixture(Provider.Postgres);
