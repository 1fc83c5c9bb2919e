#pragma warning disable RS0030 // Setting the first password happens before there is a viewer.

namespace Trellis.Accounts;

/// <summary>
/// Takes down the notice that somebody made a link to choose one's password. The link stays in the list of the account.
/// </summary>
public sealed class DismissLinks(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(CancellationToken ct)
    {
        foreach (
            var link in await db.For(me)
                .PasswordLinks.Where(l => l.DismissedAt == null && l.MadeAt <= me.Now)
                .ToListAsync(ct)
        )
            link.DismissedAt = me.Now;
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
