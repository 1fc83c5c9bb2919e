#pragma warning disable RS0030

namespace Trellis.Tests.Growth.Appreciations;

public abstract class AppreciationListTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task They_stand_by_week_the_newest_first()
    {
        var una = await App.As(World.Una);
        await una.Thank("New.", people: [Of(World.Fox)]).Thanked();
        var list = await una.Json("/api/appreciation");
        var weeks = list.GetProperty("weeks").EnumerateArray().ToList();
        weeks.Count.ShouldBe(2);
        weeks[0].GetProperty("lines")[0].GetProperty("text").GetString().ShouldBe("New.");
        weeks
            .ConvertAll(w => DateOnly.Parse(w.GetProperty("endsOn").GetString()!).DayOfWeek)
            .ShouldAllBe(d => d == DayOfWeek.Friday);
    }

    [Fact]
    public async Task They_come_in_pages()
    {
        await App.Db(db =>
        {
            for (var n = 0; n < 45; n++)
                db.Add(
                    new Appreciation
                    {
                        WriterId = Of(World.Una),
                        For = AppreciationFor.Everyone,
                        Audience = AppreciationAudience.Everyone,
                        Text = $"Number {n}",
                        At = App.Clock.GetUtcNow().UtcDateTime.AddMinutes(-n),
                    }
                );
            return db.SaveChangesAsync();
        });
        var sky = await App.As(World.Sky);
        (await sky.Page("/appreciation")).QuerySelectorAll(".thanks > li").Length.ShouldBe(40);
        (await sky.Page("/appreciation?page=2")).QuerySelectorAll(".thanks > li").Length.ShouldBe(6);
    }

    public sealed class OnSqlite() : AppreciationListTests(Provider.Sqlite);

    public sealed class OnPostgres() : AppreciationListTests(Provider.Postgres);
}
