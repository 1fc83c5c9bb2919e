#pragma warning disable RS0030
namespace Trellis.Tests.Assessments.Evidence;

public abstract class EvidenceChoicesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_shows_the_item_comes_first_and_others_have_none_of_it()
    {
        await App.Db(db =>
            db.Set<EvidenceItem>()
                .Where(e => e.Id == World.EvidencePiece)
                .ExecuteUpdateAsync(e => e.SetProperty(x => x.ItemId, World.Writing))
        );
        var ada = await (await App.As(World.Ada)).Page($"/assessments/{World.Draft}?item={World.Writing}");
        ada.QuerySelector("#evidence .evidence-list")!.TextContent.ShouldContain(World.EvidenceKept);
        var max = await (await App.As(World.Max)).Page($"/assessments/{World.ManagersDraft}");
        max.QuerySelector("#evidence").ShouldBeNull();
    }

    public sealed class OnSqlite() : EvidenceChoicesTests(Provider.Sqlite);

    public sealed class OnPostgres() : EvidenceChoicesTests(Provider.Postgres);
}
