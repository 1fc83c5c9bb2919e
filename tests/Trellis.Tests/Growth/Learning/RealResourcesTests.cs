using Microsoft.Extensions.DependencyInjection;
using Trellis.Files;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Growth.Learning;

namespace Trellis.Tests.Growth.Learning;

/// <summary>The published list of learning resources of DIRECT, with its table of providers, where it is present.</summary>
public abstract class RealResourcesTests(Provider provider) : OwnWorld(provider)
{
    private static InputFile File(string name) => InputFile.OnDisk(Path.Combine(RealData.Ddat!, "..", "direct", name));

    [RealDataFact]
    public async Task Every_line_comes_in_and_the_same_again_changes_nothing()
    {
        (await Import(dryRun: true)).Added.ShouldBe(207);
        var first = await Import();
        (first.Added, first.Changed, first.Unchanged).ShouldBe((207, 0, 0));
        first.Counts.WithoutItem.ShouldBe(207, "the table names no competency");
        first.Ignored.ShouldHaveSingleItem().Message.ShouldContain("slug");
        first.Warnings.ShouldNotContain(w => w.Message.Contains("provider"), "each provider is in its table");
        var again = await Import();
        (again.Added, again.Changed, again.Unchanged).ShouldBe((0, 0, 207));
        (await (await App.As(World.Sky)).Text("/learning?text=openrefine")).ShouldContain("Library Carpentry");
    }

    private async Task<ImportReport<ImportResources.Counts>> Import(bool dryRun = false) =>
        (
            await App.RunAs(
                new Viewer(
                    Of(World.Ops),
                    "Ops Example",
                    AccessRole.PeopleOps,
                    Today,
                    App.Clock.GetUtcNow().UtcDateTime
                ),
                services =>
                    services
                        .GetRequiredService<ImportResources>()
                        .Handle(new(File("learning_resource.csv"), File("provider.csv"), dryRun), default)
            )
        ).Value!;

    public sealed class OnSqlite() : RealResourcesTests(Provider.Sqlite);

    public sealed class OnPostgres() : RealResourcesTests(Provider.Postgres);
}
