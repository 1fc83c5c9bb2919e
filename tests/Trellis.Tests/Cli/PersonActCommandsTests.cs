#pragma warning disable RS0030
using Trellis.Domain.Settings;

namespace Trellis.Tests.Cli;

/// <summary>What the operator does about people and the logo of the organisation.</summary>
[Collection(nameof(Terminal))]
public sealed class PersonActCommandsTests : IDisposable
{
    private readonly Installation _here = new();

    public void Dispose() => _here.Dispose();

    [Fact]
    public async Task Somebody_who_was_added_by_mistake_is_removed_and_a_last_day_is_taken_back_with_a_word()
    {
        await _here.Run("person", "add", "wei@example.org", "--name", "Wei Example", "--start", "2026-01-05");
        (await _here.Run("person", "end", "wei@example.org")).Code.ShouldBe(2, "neither a day nor --stays");
        await _here.Run("person", "end", "wei@example.org", "--on", "2199-01-31");
        var stays = (await _here.Run("person", "end", "wei@example.org", "--stays", "--json")).Json();
        stays["saved"]!.GetValue<bool>().ShouldBeTrue();
        (await _here.Run("person", "remove", "wei@example.org", "--dry-run")).Out.ShouldContain("Nothing was saved");
        (await _here.Run("person", "remove", "wei@example.org")).Code.ShouldBe(0);
        (await _here.Run("person", "remove", "wei@example.org")).Code.ShouldBe(3);
    }

    [Fact]
    public async Task The_logo_is_taken_from_a_file_and_removed()
    {
        var file = Path.Combine(_here.Framework, "logo.png");
        await File.WriteAllBytesAsync(file, ReceiptFiles.Png());
        (await _here.Run("organisation", "--name", "Small Garden", "--logo", file)).Code.ShouldBe(0);
        (await _here.Db(db => db.Set<OrganisationLogo>().CountAsync())).ShouldBe(1);
        await File.WriteAllTextAsync(file, "<svg/>");
        (await _here.Run("organisation", "--logo", file)).Code.ShouldBe(5);
        (await _here.Run("organisation", "--no-logo")).Code.ShouldBe(0);
        (await _here.Db(db => db.Set<OrganisationLogo>().CountAsync())).ShouldBe(0);
    }
}
