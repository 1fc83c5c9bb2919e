namespace Trellis.Messages;

/// <summary>Deletes messages that are older than they are kept, whatever became of them.</summary>
public sealed class ForgetMessages(AppDb db, Viewer me)
{
    /// <summary>How many were deleted.</summary>
    public async Task<Result<int>> Handle(CancellationToken ct)
    {
        if (!me.IsOperator)
            return new Problem.Forbidden();
        var old = me.Now - MessageRules.Kept;
        return await db.For(me).Messages.Where(m => m.At < old).ExecuteDeleteAsync(ct);
    }
}
