namespace Trellis.Tests.Cli;

/// <summary>Reviews at the command line.</summary>
[Collection(nameof(Terminal))]
public sealed class ReviewCommandsTests : IDisposable
{
    private readonly Installation _here = new();

    [Fact]
    public async Task A_review_is_opened_listed_and_cancelled()
    {
        (await _here.Run("reviews", "list")).Out.ShouldContain("No review is open.");
        (await _here.Run("reviews", "open", "nobody@example.org")).Code.ShouldBe(3);
        await _here.Run("person", "add", "wei@example.org", "--name", "Wei Example", "--start", "2026-01-05");
        (await _here.Run("reviews", "open", "wei@example.org")).Code.ShouldBe(0);
        var line = (await _here.Run("reviews", "list", "--json")).Json().AsArray().ShouldHaveSingleItem()!;
        line["person"]!.GetValue<string>().ShouldBe("wei@example.org");
        line["stage"]!.GetValue<string>().ShouldBe("preparing");
        line["turn"]!.GetValue<string>().ShouldBe("people-ops", "nobody manages Wei");
        (await _here.Run("reviews", "open", "wei@example.org")).Code.ShouldBe(5);
        (await _here.Run("reviews", "cancel", "wei@example.org", "--reason", "Another role.")).Code.ShouldBe(0);
        (await _here.Run("reviews", "cancel", "wei@example.org", "--reason", "Again.")).Code.ShouldBe(3);
    }

    public void Dispose() => _here.Dispose();
}
