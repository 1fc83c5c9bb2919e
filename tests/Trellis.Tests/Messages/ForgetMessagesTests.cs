using Microsoft.Extensions.DependencyInjection;
using Trellis.Messages;

namespace Trellis.Tests.Messages;

/// <summary>Messages are kept for ninety days.</summary>
public abstract class ForgetMessagesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_message_is_deleted_after_ninety_days_and_not_before()
    {
        await (await App.As(World.Una)).Asked(200m, Later);
        App.Clock.Advance(MessageRules.Kept);
        (await Forget()).Value.ShouldBe(0);
        App.Clock.Advance(TimeSpan.FromHours(1));
        (await Forget()).Value.ShouldBe(1);
        (await App.Messages()).ShouldBeEmpty();
    }

    private Task<Result<int>> Forget() =>
        App.Run((services, _) => services.GetRequiredService<ForgetMessages>().Handle(default));

    public sealed class OnSqlite() : ForgetMessagesTests(Provider.Sqlite);

    public sealed class OnPostgres() : ForgetMessagesTests(Provider.Postgres);
}
