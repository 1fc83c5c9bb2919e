using Microsoft.Extensions.DependencyInjection;
using Trellis.Stipends.Receipts;

namespace Trellis.Tests.Stipends.Receipts;

/// <summary>What has lain in the trash of receipts for long enough is deleted, and counted.</summary>
public abstract class EmptyReceiptTrashTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_file_is_deleted_on_the_day_after_its_last_in_the_trash()
    {
        var folder = Path.Combine(App.Database.Directory.Trash, $"{Today:yyyy-MM-dd}");
        PrivateFiles.Folder(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, new string('a', 64)), "a receipt");
        App.Clock.Advance(TimeSpan.FromDays(ReceiptTrash.DaysKept));
        (await Empty()).ShouldBe(0, "it is the last day");
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await Empty()).ShouldBe(1);
        Directory.Exists(folder).ShouldBeFalse();
        (await Empty()).ShouldBe(0);
    }

    private Task<int> Empty() =>
        App.Run(async (services, _) => (await services.GetRequiredService<EmptyReceiptTrash>().Handle(default)).Value);

    public sealed class OnSqlite() : EmptyReceiptTrashTests(Provider.Sqlite);

    public sealed class OnPostgres() : EmptyReceiptTrashTests(Provider.Postgres);
}
