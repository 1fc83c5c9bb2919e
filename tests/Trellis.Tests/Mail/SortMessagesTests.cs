using Microsoft.Extensions.DependencyInjection;
using Trellis.Mail;

namespace Trellis.Tests.Mail;

/// <summary>Where no mail is set up, messages stay in the product.</summary>
public abstract class SortMessagesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Without_a_mail_server_everything_stays_in_the_product_for_good()
    {
        await (await App.As(World.Una)).Asked(200m, Later);
        (await Sort()).Value.ShouldBe(1);
        (await App.Messages()).Single().State.ShouldBe(MessageState.Kept, "setting up mail later sends nothing old");
        (await Sort()).Value.ShouldBe(0);
    }

    private Task<Result<int>> Sort() =>
        App.Run((services, _) => services.GetRequiredService<SortMessages>().Handle(default));

    public sealed class OnSqlite() : SortMessagesTests(Provider.Sqlite);

    public sealed class OnPostgres() : SortMessagesTests(Provider.Postgres);
}
