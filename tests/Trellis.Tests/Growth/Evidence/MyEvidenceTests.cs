namespace Trellis.Tests.Growth.Evidence;

public abstract class MyEvidenceTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_is_its_owners_alone_and_says_where_each_piece_is_attached()
    {
        var ada = await (await App.As(World.Ada)).Text("/growth/evidence");
        ada.ShouldContain(World.EvidenceKept);
        ada.ShouldContain("Attached to your rating of Writing.");
        ada.ShouldContain("Nobody else sees this quote until Una Example agrees.");
        (await (await App.As(World.Sky)).Text("/growth/evidence")).ShouldContain("Your collection is empty.");
    }

    [Fact]
    public async Task Whoever_is_asked_to_be_quoted_sees_their_words_and_who_asks()
    {
        var max = await (await App.As(World.Max)).Json("/api/me/evidence");
        var quote = max.GetProperty("quotes")[0];
        quote.GetProperty("owner").GetString().ShouldBe("Ada Example");
        quote.GetProperty("text").GetString().ShouldBe(World.FeedbackNoteText);
        max.GetProperty("pieces").GetArrayLength().ShouldBe(0);
    }

    public sealed class OnSqlite() : MyEvidenceTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyEvidenceTests(Provider.Postgres);
}
