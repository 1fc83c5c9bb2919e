namespace Trellis.Tests.Growth.Promotions;

public abstract class PromotionTasksTests(Provider provider) : OwnWorld(provider)
{
    private const string Read = "Read what Ada Example shared with you";

    [Fact]
    public async Task The_manager_is_asked_to_read_a_case_until_they_have_and_anew_once_it_is_shared_again()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        var url = $"/promotion-cases/{World.Promotion}";
        (await max.Text("/today")).ShouldContain(Read);
        await max.Text(url);
        (await max.Text("/today")).ShouldNotContain(Read);
        App.Clock.Advance(TimeSpan.FromMinutes(2));
        await ada.Submit(url, "form[action$='/unsharing']");
        await ada.Submit(url, "form[action$='/sharing']");
        (await max.Text("/today")).ShouldContain(Read);
        await max.Text(url);
        (await max.Text("/today")).ShouldNotContain(Read, Case.Sensitive, "within the hour as well");
        foreach (var who in new[] { World.Ops, World.Sky, World.Adm })
            (await (await App.As(who)).Text("/today")).ShouldNotContain(Read, Case.Sensitive, who);
    }

    public sealed class OnSqlite() : PromotionTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : PromotionTasksTests(Provider.Postgres);
}
