using System.ComponentModel.DataAnnotations;
using Trellis.Accounts;

namespace Trellis.Stipends.Policy;

/// <summary>
/// Publishes the stipend policy from a day on, for everybody or for one group. What was decided under an earlier one
/// stays as it is.
/// </summary>
public sealed class PublishPolicy(AppDb db, Viewer me, Confirmation confirmation)
{
    public sealed class Request
    {
        /// <summary>A country or another group of people; empty for everybody.</summary>
        [AtMost(60)]
        public string? Group { get; set; }

        [Required(ErrorMessage = "Choose the day from which it holds.")]
        public DateOnly? From { get; set; }

        [Required]
        public StipendTerms? Terms { get; set; }

        [AtMost(500)]
        public string? Note { get; set; }

        /// <summary>
        /// The number of the newest policy when the form was opened: somebody else may have published since.
        /// </summary>
        public int? After { get; set; }
    }

    /// <summary>What the API says of a policy that was published.</summary>
    public sealed record Published(Id<DatedDocument> Id, int Number);

    public async Task<Result<StipendPolicy>> Handle(Request request, CancellationToken ct) =>
        await confirmation.Ask(ct) is { } problem
            ? problem
            : await db.InSerializedTransaction(() => Publish(request, ct), ct);

    private async Task<Result<StipendPolicy>> Publish(Request request, CancellationToken ct)
    {
        if (!Can.EditPolicy(me))
            return new Problem.Forbidden();
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var before = await db.For(me).StipendPolicies.AsNoTracking().OrderBy(p => p.Number).ToListAsync(ct);
        var (group, note) = (Names.Tidy(request.Group ?? ""), Names.TidyText(request.Note));
        var next = PolicyKind.Kind.Next(
            before,
            new()
            {
                Group = group,
                Number = before.Count + 1,
                From = request.From!.Value,
                Body = request.Terms!,
                Note = note,
                PublishedAt = me.Now,
                PublishedBy = me.Name,
            },
            request.After
        );
        if (next.Value is not { } policy || before.Contains(policy))
            return next;
        if (PolicyRules.CanPublish(before, group, policy.From, policy.Body, me.Today) is { } refusal)
            return refusal;
        db.Add(policy);
        db.Record(
            me,
            StipendActivity.PolicyPublished,
            policy.Id.ToString(),
            detail: $"{policy.Number}{(group.Length > 0 ? $" for {group}" : "")}, from {policy.From:yyyy-MM-dd}"
        );
        return await db.Save(ct) is { } problem ? problem : policy;
    }
}
