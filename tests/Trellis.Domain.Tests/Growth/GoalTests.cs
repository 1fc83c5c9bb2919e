using Trellis.Domain.Growth;
using Trellis.Domain.People;

namespace Trellis.Domain.Tests.Growth;

public sealed class GoalTests
{
    [Theory]
    [InlineData(GoalKind.CommunityParticipation, Participation.Mentoring, 12)]
    [InlineData(GoalKind.ProfessionalDevelopment, null, null)]
    public void How_and_for_how_long_counts_for_community_participation_alone(
        GoalKind kind,
        Participation? how,
        int? hours
    )
    {
        var goal = new Goal
        {
            PersonId = Id<Person>.New(),
            Title = "Mentor somebody",
            TitleKey = "MENTOR SOMEBODY",
            WrittenAt = default,
            DueOn = default,
        };
        goal.Classify(GoalKind.CommunityParticipation, Participation.Speaking, 3);
        goal.Classify(kind, Participation.Mentoring, 12);
        (goal.Kind, goal.Participation, goal.Hours).ShouldBe((kind, how, hours));
    }
}
