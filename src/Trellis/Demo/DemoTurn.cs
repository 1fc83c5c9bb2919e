#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
using Trellis.Accounts;
using Trellis.Stipends.Payments;

namespace Trellis.Demo;

/// <summary>One act of the story, by one person on one day, through the command that people use.</summary>
public sealed class DemoTurn(IServiceProvider services, Viewer viewer)
{
    public async Task<Result<TValue>> Get<THandler, TValue>(Func<THandler, Task<Result<TValue>>> command)
        where THandler : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ViewerSource>().Act(viewer);
        return await command(scope.ServiceProvider.GetRequiredService<THandler>());
    }

    /// <summary>What a page would show them on that day; null where it would not be found.</summary>
    public async Task<TView?> Read<TQuestion, TView>(Func<TQuestion, Task<TView?>> question)
        where TQuestion : notnull
        where TView : class
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ViewerSource>().Act(viewer);
        return await question(scope.ServiceProvider.GetRequiredService<TQuestion>());
    }

    public async Task<Problem?> Do<THandler>(Func<THandler, Task<Result<Done>>> command)
        where THandler : notnull => (await Get<THandler, Done>(command)).Problem;

    public async Task<Problem?> Do<THandler>(Func<THandler, Task<Result<StipendRequest>>> command)
        where THandler : notnull => (await Get<THandler, StipendRequest>(command)).Problem;

    public async Task<Problem?> Do<THandler>(Func<THandler, Task<Result<StipendPolicy>>> command)
        where THandler : notnull => (await Get<THandler, StipendPolicy>(command)).Problem;

    public async Task<Problem?> Do<THandler>(Func<THandler, Task<Result<Receipt>>> command)
        where THandler : notnull => (await Get<THandler, Receipt>(command)).Problem;

    public async Task<Problem?> Do<THandler>(Func<THandler, Task<Result<PayClaims.Count>>> command)
        where THandler : notnull => (await Get<THandler, PayClaims.Count>(command)).Problem;

    public async Task<Problem?> Do<THandler>(Func<THandler, Task<Result<int>>> command)
        where THandler : notnull => (await Get<THandler, int>(command)).Problem;
}
