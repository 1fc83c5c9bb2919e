using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Settings;

namespace Trellis.Tests.Settings;

/// <summary>What holds for the whole organisation.</summary>
public abstract class ChangeOrganisationTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_organisation_sets_how_long_a_session_lasts_unused()
    {
        var (_, cookie) = await App.SignIn(World.Ada);
        await App.Run(
            async (services, _) =>
            {
                (
                    await services.GetRequiredService<ChangeOrganisation>().Handle(new(null, null, 30), default)
                ).Problem.ShouldBeNull();
                (
                    await services.GetRequiredService<ChangeOrganisation>().Handle(new(null, null, 14), default)
                ).Problem.ShouldNotBeNull();
                return 0;
            }
        );
        App.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        (await App.With(cookie)).ShouldBe(HttpStatusCode.OK);
        App.Clock.Advance(TimeSpan.FromMinutes(30));
        (await App.With(cookie)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_is_not_named_stays_and_the_change_is_recorded()
    {
        await World.Writes(
            "organisation.changed",
            World.Adm,
            null,
            "Larger Garden, UTC, sessions end after 20160 minutes unused, first day with Trellis not set, calibration "
                + "conversation after 4 months, a 1:1 every 14 days, a career talk every 2 months, appreciation on Friday, "
                + "concerns kept for 1 year, improvement plans for 1 year when met and 3 years otherwise, "
                + "1:1s for 1 year and private notes for 30 days after their line",
            async () => (await Change(World.Adm, new("  Larger  Garden ", null, null))).Problem.ShouldBeNull()
        );
        (await Change(World.Adm, new(null, "Europe/Berlin", null))).Problem.ShouldBeNull();
        var organisation = await App.Db(db => db.Set<Organisation>().SingleAsync());
        (organisation.Name, organisation.TimeZone, organisation.IdleMinutes).ShouldBe(
            ("Larger Garden", "Europe/Berlin", SessionRules.LongestIdleMinutes)
        );
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_changes_nothing()
    {
        foreach (
            var (request, problem) in new (ChangeOrganisation.Request, Type)[]
            {
                (new(" ", null, null), typeof(Problem.Unreadable)),
                (new(new('n', 121), null, null), typeof(Problem.Unreadable)),
                (new(null, "Europe/Atlantis", null), typeof(Problem.Refused)),
                (new(Retention: new() { ConcernYears = 0 }), typeof(Problem.Refused)),
                (new(null, null, SessionRules.ShortestIdleMinutes - 1), typeof(Problem.Refused)),
                (new(null, null, SessionRules.LongestIdleMinutes + 1), typeof(Problem.Refused)),
                (new(FirstDay: Today.AddYears(1).AddDays(1)), typeof(Problem.Refused)),
                (new(CalibrationMonths: 0), typeof(Problem.Refused)),
                (new(CalibrationMonths: 25), typeof(Problem.Refused)),
                (new(OneOnOneDays: 0), typeof(Problem.Refused)),
                (new(OneOnOneDays: 366), typeof(Problem.Refused)),
            }
        )
            (await Change(World.Adm, request)).Problem.ShouldBeOfType(problem, $"{request}");
        (await App.Db(db => db.Set<Organisation>().SingleAsync())).Name.ShouldBe("Small Garden");
    }

    [Fact]
    public async Task By_when_conversations_are_due_is_set_and_the_first_day_is_taken_back()
    {
        (await Change(World.Adm, new(FirstDay: Today, CalibrationMonths: 6, OneOnOneDays: 30))).Problem.ShouldBeNull();
        (await Due()).ShouldBe((Today, 6, 30));
        (await Change(World.Adm, new(Name: "Larger Garden"))).Problem.ShouldBeNull();
        (await Due()).ShouldBe((Today, 6, 30));
        (await Change(World.Adm, new(ClearsFirstDay: true))).Problem.ShouldBeNull();
        (await Due()).ShouldBe((null, 6, 30));
    }

    [Fact]
    public async Task The_page_shows_what_holds_and_saves_what_is_typed()
    {
        const string Page = "/organisation/settings";
        var adm = await App.As(World.Adm);
        (
            await adm.Submit(Page, "form:has([name='Input.FirstDay'])", ("Input.FirstDay", $"{Today:yyyy-MM-dd}"))
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await Due()).ShouldBe((Today, 4, 14));
        (await adm.Page(Page)).QuerySelector("[name='Input.FirstDay']")!.GetAttribute("value").ShouldBe("2026-05-14");
        foreach (
            var (field, value) in new[]
            {
                ("Input.FirstDay", "soon"),
                ("Input.CalibrationMonths", "0"),
                ("Input.OneOnOneDays", "a week"),
            }
        )
            (await adm.Submit(Page, "form:has([name='Input.FirstDay'])", (field, value))).StatusCode.ShouldBe(
                HttpStatusCode.UnprocessableEntity,
                field
            );
        (await adm.Submit(Page, "form:has([name='Input.FirstDay'])", ("Input.FirstDay", ""))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await Due()).ShouldBe((null, 4, 14));
    }

    private Task<(DateOnly?, int, int)> Due() =>
        App.Db(async db =>
        {
            var o = await db.Set<Organisation>().AsNoTracking().SingleAsync();
            return (o.FirstDay, o.CalibrationMonths, o.OneOnOneDays);
        });

    [Fact]
    public async Task Only_an_administrator_changes_it()
    {
        foreach (var who in new[] { World.Ada, World.Max, World.Ops, World.Fin })
            (await Change(who, new("Mine", null, null))).Problem.ShouldBeOfType<Problem.Forbidden>(who);
    }

    private async Task<Result<Organisation>> Change(string who, ChangeOrganisation.Request request)
    {
        var person = await App.Db(db => db.Set<Person>().SingleAsync(p => p.Email == who));
        return await App.RunAs(
            new Viewer(person.Id, person.Name, person.Access, Today, App.Clock.GetUtcNow().UtcDateTime),
            services => services.GetRequiredService<ChangeOrganisation>().Handle(request, default)
        );
    }

    public sealed class OnSqlite() : ChangeOrganisationTests(Provider.Sqlite);

    public sealed class OnPostgres() : ChangeOrganisationTests(Provider.Postgres);
}
