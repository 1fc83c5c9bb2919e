using System.Net;

namespace Trellis.Tests.Growth.Learning;

public abstract class ResourceDraftTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_the_stipend_paid_for_fills_the_form_of_its_person_alone()
    {
        var url = $"/learning/new?purchase={World.Asked}";
        var mine = await (await App.As(World.Ada)).Page(url);
        mine.QuerySelector("[name='Input.Provider']")!.GetAttribute("value").ShouldBe("School");
        mine.QuerySelector("[name='Input.Cost']")!.GetAttribute("value").ShouldBe("100.00");
        mine.QuerySelector("[name='Input.Kind'] [selected]")!.GetAttribute("value").ShouldBe("Course");
        mine.QuerySelector("[name='Input.Item'] [selected]")!.GetAttribute("value").ShouldBe($"{World.Writing}");
        foreach (var other in new[] { World.Una, World.Ops })
            (await (await App.As(other)).Page(url))
                .QuerySelector("[name='Input.Title']")!
                .GetAttribute("value")
                .ShouldBeNullOrEmpty(other);
    }

    public sealed class OnSqlite() : ResourceDraftTests(Provider.Sqlite);

    public sealed class OnPostgres() : ResourceDraftTests(Provider.Postgres);
}
