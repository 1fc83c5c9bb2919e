using Trellis.Domain.Assessments;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>What a coworker writes about a person in a review.</summary>
public sealed class CoworkerFeedback
{
    public Id<CoworkerFeedback> Id { get; init; } = Id<CoworkerFeedback>.New();
    public required Id<CoworkerRequest> RequestId { get; init; }
    public CoworkerRequest? Request { get; set; }
    public required Id<Review> ReviewId { get; init; }
    public Review? Review { get; set; }
    public required Id<Person> WriterId { get; init; }
    public Person? Writer { get; set; }

    /// <summary>The sentence that said who will read this, as shown before writing.</summary>
    public required string Audience { get; init; }
    public string Together { get; set; } = "";
    public string Keep { get; set; } = "";
    public string Suggestion { get; set; } = "";
    public DateTime SavedAt { get; set; }

    /// <summary>Null while it is a draft.</summary>
    public DateTime? SubmittedAt { get; set; }
    public int Version { get; set; } = 1;
    public List<CoworkerObservation> Observations { get; } = [];
}

/// <summary>What a coworker saw of one competency.</summary>
public sealed class CoworkerObservation
{
    public Id<CoworkerObservation> Id { get; init; } = Id<CoworkerObservation>.New();
    public Id<CoworkerFeedback> FeedbackId { get; init; }
    public required Id<Item> ItemId { get; init; }
    public Item? Item { get; set; }
    public string Text { get; set; } = "";

    /// <summary>The level that it shows, where the coworker chose one.</summary>
    public Rated? Rated { get; set; }
}
