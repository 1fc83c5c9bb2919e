#pragma warning disable RS0030
namespace Trellis.Tests.Cli;

/// <summary>The private address of somebody's calendar at the command line.</summary>
[Collection(nameof(Terminal))]
public sealed class CalendarCommandsTests : IDisposable
{
    private readonly Installation _here = new();

    public void Dispose() => _here.Dispose();

    [Fact]
    public async Task An_address_is_made_and_switched_off()
    {
        await _here.Run("user", "add", "ada@example.org", "--name", "Ada Example", "--role", "admin");
        var made = (await _here.Run("calendar", "address", "ADA@example.org", "--json")).Json();
        made["email"]!.GetValue<string>().ShouldBe("ada@example.org");
        made["address"]!.GetValue<string>().ShouldStartWith("/calendar/");
        (await _here.Db(db => db.Set<CalendarAddress>().CountAsync())).ShouldBe(1);
        (await _here.Run("calendar", "off", "ada@example.org")).Out.ShouldBe(
            $"The calendar of Ada Example has no address.{Environment.NewLine}"
        );
        (await _here.Db(db => db.Set<CalendarAddress>().CountAsync())).ShouldBe(0);
        (await _here.Run("calendar", "address", "nobody@example.org")).Code.ShouldBe(3);
    }
}
