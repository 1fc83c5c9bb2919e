using System.ComponentModel.DataAnnotations;
using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Draft;

/// <summary>Saves the fine points of one expectation: level, desired level and weight.</summary>
public sealed class SaveExpectation(EditDraft edit)
{
    public sealed class Request : PartInput
    {
        public int Level { get; set; }
        public int? Desired { get; set; }

        [Range(1, ContentRules.WeightLimit, ErrorMessage = "A weight is a whole number from {1} to {2}.")]
        public int Weight { get; set; } = 1;
    }

    public Task<Result<FrameworkContent>> Handle(
        Id<Framework> framework,
        string position,
        string item,
        Request request,
        CancellationToken ct
    ) =>
        edit.Handle(
            framework,
            content =>
            {
                if (
                    content.Positions.FirstOrDefault(p => p.Position.Key == position) is not { Position: { } now } found
                )
                    return new Problem.Missing("This position");
                if (
                    request.Stale(ContentJson.Fingerprint(now.Expectations.FirstOrDefault(e => e.Item == item))) is
                    { } stale
                )
                    return stale;
                var desired = request.Desired > request.Level ? request.Desired : null;
                return content.Put(
                    found.Role.Key,
                    now with
                    {
                        Expectations =
                        [
                            .. now.Expectations.Where(e => e.Item != item),
                            new ExpectationPart(item, request.Level, desired, request.Weight),
                        ],
                    }
                );
            },
            $"What {position} asks of {item}{request.Reason()}",
            ct
        );
}
