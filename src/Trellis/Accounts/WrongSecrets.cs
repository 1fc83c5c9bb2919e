#pragma warning disable RS0030 // Addresses that let in are tried before there is a viewer.

namespace Trellis.Accounts;

/// <summary>
/// Counts wrong guesses at addresses that are secret, from each network address, and makes the next one wait. What is
/// counted here slows nobody down who signs in.
/// </summary>
public sealed class WrongSecrets(AppDb db, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>How long this network address has to wait; null if it need not.</summary>
    /// <param name="what">What is guessed at, in a word.</param>
    public async Task<Problem.Delayed?> Wait(string what, CancellationToken ct)
    {
        if (SubjectOf(what) is not { } subject)
            return null;
        var wait = await db.Set<WrongTries>()
            .AsNoTracking()
            .Where(t => t.Subject == subject)
            .Select(t => new { t.Count, t.LastAt })
            .SingleOrDefaultAsync(ct)
            is { } there
            ? SignInRules.Wait(there.Count, SignInRules.FreeSecrets, there.LastAt, clock.UtcNow())
            : TimeSpan.Zero;
        return wait > TimeSpan.Zero ? new(wait) : null;
    }

    /// <summary>Counts a wrong guess, and saves it. One that comes at the same moment as another may count for both.</summary>
    public async Task Count(string what, CancellationToken ct)
    {
        if (SubjectOf(what) is not { } subject)
            return;
        var now = clock.UtcNow();
        var row = await db.Set<WrongTries>().SingleOrDefaultAsync(t => t.Subject == subject, ct);
        if (row is null)
            db.Add(
                row = new()
                {
                    Subject = subject,
                    Count = 0,
                    LastAt = now,
                }
            );
        row.CountOne(now);
        await db.Save(ct);
    }

    private string? SubjectOf(string what) =>
        Tries.NetworkOf(http.HttpContext) is { } network ? $"{what} {network}" : null;
}
