/**
 * The fields of Kubernetes objects (API 1.34), one type a line: name, type, number in protobuf, and marks.
 * q, b, r, f: a quantity, bytes, raw JSON, a float in protobuf. ?: a zero is a value. ~key: a strategic merge patch merges the list by this
 * key (alone: a list of values). +: it may keep named keys only. A number with a dot is the way through a message
 * that JSON does not show. Facts of the API: names from the models of @kubernetes/client-node, which a test
 * compares, the rest written by scripts/recording/kubernetes/fields from the Go types.
 */
export const FIELDS = `
CoreV1EndpointPort appProtocol=string#4? name=string#1 port=number#2 protocol=string#3
CoreV1Event action=string#12 apiVersion=string count=number#8 eventTime=V1MicroTime#10 firstTimestamp=Date#6 involvedObject=V1ObjectReference#2 kind=string lastTimestamp=Date#7 message=string#4 metadata=V1ObjectMeta#1 reason=string#3 related=V1ObjectReference#13 reportingComponent=string#14 reportingInstance=string#15 series=CoreV1EventSeries#11 source=V1EventSource#5 type=string#9
CoreV1EventSeries count=number#1 lastObservedTime=V1MicroTime#2
CoreV1ResourceClaim name=string#1 request=string#2
DiscoveryV1EndpointPort appProtocol=string#4? name=string#1? port=number#3? protocol=string#2?
RbacV1Subject apiGroup=string#2 kind=string#1 name=string#3 namespace=string#4
V1AWSElasticBlockStoreVolumeSource fsType=string#2 partition=number#3 readOnly=boolean#4 volumeID=string#1
V1Affinity nodeAffinity=V1NodeAffinity#1 podAffinity=V1PodAffinity#2 podAntiAffinity=V1PodAntiAffinity#3
V1AggregationRule clusterRoleSelectors=Array<V1LabelSelector>#1
V1AppArmorProfile localhostProfile=string#2? type=string#1
V1AttachedVolume devicePath=string#2 name=string#1
V1AzureDiskVolumeSource cachingMode=string#3? diskName=string#1 diskURI=string#2 fsType=string#4? kind=string#6? readOnly=boolean#5?
V1AzureFilePersistentVolumeSource readOnly=boolean#3 secretName=string#1 secretNamespace=string#4? shareName=string#2
V1AzureFileVolumeSource readOnly=boolean#3 secretName=string#1 shareName=string#2
V1Binding apiVersion=string kind=string metadata=V1ObjectMeta#1 target=V1ObjectReference#2
V1CSIPersistentVolumeSource controllerExpandSecretRef=V1SecretReference#9 controllerPublishSecretRef=V1SecretReference#6 driver=string#1 fsType=string#4 nodeExpandSecretRef=V1SecretReference#10 nodePublishSecretRef=V1SecretReference#8 nodeStageSecretRef=V1SecretReference#7 readOnly=boolean#3 volumeAttributes=Map<string>#5 volumeHandle=string#2
V1CSIVolumeSource driver=string#1 fsType=string#3? nodePublishSecretRef=V1LocalObjectReference#5 readOnly=boolean#2? volumeAttributes=Map<string>#4
V1Capabilities add=Array<string>#1 drop=Array<string>#2
V1CephFSPersistentVolumeSource monitors=Array<string>#1 path=string#2 readOnly=boolean#6 secretFile=string#4 secretRef=V1SecretReference#5 user=string#3
V1CephFSVolumeSource monitors=Array<string>#1 path=string#2 readOnly=boolean#6 secretFile=string#4 secretRef=V1LocalObjectReference#5 user=string#3
V1CinderPersistentVolumeSource fsType=string#2 readOnly=boolean#3 secretRef=V1SecretReference#4 volumeID=string#1
V1CinderVolumeSource fsType=string#2 readOnly=boolean#3 secretRef=V1LocalObjectReference#4 volumeID=string#1
V1ClientIPConfig timeoutSeconds=number#1?
V1ClusterRole aggregationRule=V1AggregationRule#3 apiVersion=string kind=string metadata=V1ObjectMeta#1 rules=Array<V1PolicyRule>#2
V1ClusterRoleBinding apiVersion=string kind=string metadata=V1ObjectMeta#1 roleRef=V1RoleRef#3 subjects=Array<RbacV1Subject>#2
V1ClusterTrustBundleProjection labelSelector=V1LabelSelector#3 name=string#1? optional=boolean#5? path=string#4 signerName=string#2?
V1Condition lastTransitionTime=Date#4 message=string#6 observedGeneration=number#3 reason=string#5 status=string#2 type=string#1
V1ConfigMap apiVersion=string binaryData=Map<string>#3b data=Map<string>#2 immutable=boolean#4? kind=string metadata=V1ObjectMeta#1
V1ConfigMapEnvSource name=string#1.1 optional=boolean#2?
V1ConfigMapKeySelector key=string#2 name=string#1.1 optional=boolean#3?
V1ConfigMapNodeConfigSource kubeletConfigKey=string#5 name=string#2 namespace=string#1 resourceVersion=string#4 uid=string#3
V1ConfigMapProjection items=Array<V1KeyToPath>#2 name=string#1.1 optional=boolean#4?
V1ConfigMapVolumeSource defaultMode=number#3? items=Array<V1KeyToPath>#2 name=string#1.1 optional=boolean#4?
V1Container args=Array<string>#4 command=Array<string>#3 env=Array<V1EnvVar>#7~name envFrom=Array<V1EnvFromSource>#19 image=string#2 imagePullPolicy=string#14 lifecycle=V1Lifecycle#12 livenessProbe=V1Probe#10 name=string#1 ports=Array<V1ContainerPort>#6~containerPort readinessProbe=V1Probe#11 resizePolicy=Array<V1ContainerResizePolicy>#23 resources=V1ResourceRequirements#8 restartPolicy=string#24? restartPolicyRules=Array<V1ContainerRestartRule>#25 securityContext=V1SecurityContext#15 startupProbe=V1Probe#22 stdin=boolean#16 stdinOnce=boolean#17 terminationMessagePath=string#13 terminationMessagePolicy=string#20 tty=boolean#18 volumeDevices=Array<V1VolumeDevice>#21~devicePath volumeMounts=Array<V1VolumeMount>#9~mountPath workingDir=string#5
V1ContainerExtendedResourceRequest containerName=string#1 requestName=string#3 resourceName=string#2
V1ContainerImage names=Array<string>#1 sizeBytes=number#2
V1ContainerPort containerPort=number#3 hostIP=string#5 hostPort=number#2 name=string#1 protocol=string#4
V1ContainerResizePolicy resourceName=string#1 restartPolicy=string#2
V1ContainerRestartRule action=string#1 exitCodes=V1ContainerRestartRuleOnExitCodes#2
V1ContainerRestartRuleOnExitCodes operator=string#1 values=Array<number>#2
V1ContainerState running=V1ContainerStateRunning#2 terminated=V1ContainerStateTerminated#3 waiting=V1ContainerStateWaiting#1
V1ContainerStateRunning startedAt=Date#1
V1ContainerStateTerminated containerID=string#7 exitCode=number#1 finishedAt=Date#6 message=string#4 reason=string#3 signal=number#2 startedAt=Date#5
V1ContainerStateWaiting message=string#2 reason=string#1
V1ContainerStatus allocatedResources=Map<string>#10q allocatedResourcesStatus=Array<V1ResourceStatus>#14~name containerID=string#8 image=string#6 imageID=string#7 lastState=V1ContainerState#3 name=string#1 ready=boolean#4 resources=V1ResourceRequirements#11 restartCount=number#5 started=boolean#9? state=V1ContainerState#2 stopSignal=string#15? user=V1ContainerUser#13 volumeMounts=Array<V1VolumeMountStatus>#12~mountPath
V1ContainerUser linux=V1LinuxContainerUser#1
V1ControllerRevision apiVersion=string data=any#2r kind=string metadata=V1ObjectMeta#1 revision=number#3
V1CronJob apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1CronJobSpec#2 status=V1CronJobStatus#3
V1CronJobSpec concurrencyPolicy=string#3 failedJobsHistoryLimit=number#7? jobTemplate=V1JobTemplateSpec#5 schedule=string#1 startingDeadlineSeconds=number#2? successfulJobsHistoryLimit=number#6? suspend=boolean#4? timeZone=string#8?
V1CronJobStatus active=Array<V1ObjectReference>#1 lastScheduleTime=Date#4 lastSuccessfulTime=Date#5
V1CrossVersionObjectReference apiVersion=string#3 kind=string#1 name=string#2
V1DaemonEndpoint Port=number#1
V1DaemonSet apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1DaemonSetSpec#2 status=V1DaemonSetStatus#3
V1DaemonSetCondition lastTransitionTime=Date#3 message=string#5 reason=string#4 status=string#2 type=string#1
V1DaemonSetSpec minReadySeconds=number#4 revisionHistoryLimit=number#6? selector=V1LabelSelector#1 template=V1PodTemplateSpec#2 updateStrategy=V1DaemonSetUpdateStrategy#3
V1DaemonSetStatus collisionCount=number#9? conditions=Array<V1DaemonSetCondition>#10~type currentNumberScheduled=number#1 desiredNumberScheduled=number#3 numberAvailable=number#7 numberMisscheduled=number#2 numberReady=number#4 numberUnavailable=number#8 observedGeneration=number#5 updatedNumberScheduled=number#6
V1DaemonSetUpdateStrategy rollingUpdate=V1RollingUpdateDaemonSet#2 type=string#1
V1DeleteOptions apiVersion=string dryRun=Array<string>#5 gracePeriodSeconds=number#1? ignoreStoreReadErrorWithClusterBreakingPotential=boolean#6? kind=string orphanDependents=boolean#3? preconditions=V1Preconditions#2 propagationPolicy=string#4?
V1Deployment apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1DeploymentSpec#2 status=V1DeploymentStatus#3
V1DeploymentCondition lastTransitionTime=Date#7 lastUpdateTime=Date#6 message=string#5 reason=string#4 status=string#2 type=string#1
V1DeploymentSpec minReadySeconds=number#5 paused=boolean#7 progressDeadlineSeconds=number#9? replicas=number#1? revisionHistoryLimit=number#6? selector=V1LabelSelector#2 strategy=V1DeploymentStrategy#4+ template=V1PodTemplateSpec#3
V1DeploymentStatus availableReplicas=number#4 collisionCount=number#8? conditions=Array<V1DeploymentCondition>#6~type observedGeneration=number#1 readyReplicas=number#7 replicas=number#2 terminatingReplicas=number#9? unavailableReplicas=number#5 updatedReplicas=number#3
V1DeploymentStrategy rollingUpdate=V1RollingUpdateDeployment#2 type=string#1
V1DownwardAPIProjection items=Array<V1DownwardAPIVolumeFile>#1
V1DownwardAPIVolumeFile fieldRef=V1ObjectFieldSelector#2 mode=number#4? path=string#1 resourceFieldRef=V1ResourceFieldSelector#3
V1DownwardAPIVolumeSource defaultMode=number#2? items=Array<V1DownwardAPIVolumeFile>#1
V1EmptyDirVolumeSource medium=string#1 sizeLimit=string#2q
V1Endpoint addresses=Array<string>#1 conditions=V1EndpointConditions#2 deprecatedTopology=Map<string>#5 hints=V1EndpointHints#8 hostname=string#3? nodeName=string#6? targetRef=V1ObjectReference#4 zone=string#7?
V1EndpointAddress hostname=string#3 ip=string#1 nodeName=string#4? targetRef=V1ObjectReference#2
V1EndpointConditions ready=boolean#1? serving=boolean#2? terminating=boolean#3?
V1EndpointHints forNodes=Array<V1ForNode>#2 forZones=Array<V1ForZone>#1
V1EndpointSlice addressType=string#4 apiVersion=string endpoints=Array<V1Endpoint>#2 kind=string metadata=V1ObjectMeta#1 ports=Array<DiscoveryV1EndpointPort>#3
V1EndpointSubset addresses=Array<V1EndpointAddress>#1 notReadyAddresses=Array<V1EndpointAddress>#2 ports=Array<CoreV1EndpointPort>#3
V1Endpoints apiVersion=string kind=string metadata=V1ObjectMeta#1 subsets=Array<V1EndpointSubset>#2
V1EnvFromSource configMapRef=V1ConfigMapEnvSource#2 prefix=string#1 secretRef=V1SecretEnvSource#3
V1EnvVar name=string#1 value=string#2 valueFrom=V1EnvVarSource#3
V1EnvVarSource configMapKeyRef=V1ConfigMapKeySelector#3 fieldRef=V1ObjectFieldSelector#1 fileKeyRef=V1FileKeySelector#5 resourceFieldRef=V1ResourceFieldSelector#2 secretKeyRef=V1SecretKeySelector#4
V1EphemeralContainer args=Array<string>#1.4 command=Array<string>#1.3 env=Array<V1EnvVar>#1.7~name envFrom=Array<V1EnvFromSource>#1.19 image=string#1.2 imagePullPolicy=string#1.14 lifecycle=V1Lifecycle#1.12 livenessProbe=V1Probe#1.10 name=string#1.1 ports=Array<V1ContainerPort>#1.6~containerPort readinessProbe=V1Probe#1.11 resizePolicy=Array<V1ContainerResizePolicy>#1.23 resources=V1ResourceRequirements#1.8 restartPolicy=string#1.24? restartPolicyRules=Array<V1ContainerRestartRule>#1.25 securityContext=V1SecurityContext#1.15 startupProbe=V1Probe#1.22 stdin=boolean#16 stdinOnce=boolean#17 targetContainerName=string#2 terminationMessagePath=string#1.13 terminationMessagePolicy=string#1.20 tty=boolean#18 volumeDevices=Array<V1VolumeDevice>#1.21~devicePath volumeMounts=Array<V1VolumeMount>#1.9~mountPath workingDir=string#1.5
V1EphemeralVolumeSource volumeClaimTemplate=V1PersistentVolumeClaimTemplate#1
V1EventSource component=string#1 host=string#2
V1Eviction apiVersion=string deleteOptions=V1DeleteOptions#2 kind=string metadata=V1ObjectMeta#1
V1ExecAction command=Array<string>#1
V1FCVolumeSource fsType=string#3 lun=number#2? readOnly=boolean#4 targetWWNs=Array<string>#1 wwids=Array<string>#5
V1FieldSelectorAttributes rawSelector=string#1 requirements=Array<V1FieldSelectorRequirement>#2
V1FieldSelectorRequirement key=string#1 operator=string#2 values=Array<string>#3
V1FileKeySelector key=string#3 optional=boolean#4? path=string#2 volumeName=string#1
V1FlexPersistentVolumeSource driver=string#1 fsType=string#2 options=Map<string>#5 readOnly=boolean#4 secretRef=V1SecretReference#3
V1FlexVolumeSource driver=string#1 fsType=string#2 options=Map<string>#5 readOnly=boolean#4 secretRef=V1LocalObjectReference#3
V1FlockerVolumeSource datasetName=string#1 datasetUUID=string#2
V1ForNode name=string#1
V1ForZone name=string#1
V1GCEPersistentDiskVolumeSource fsType=string#2 partition=number#3 pdName=string#1 readOnly=boolean#4
V1GRPCAction port=number#1 service=string#2?
V1GitRepoVolumeSource directory=string#3 repository=string#1 revision=string#2
V1GlusterfsPersistentVolumeSource endpoints=string#1 endpointsNamespace=string#4? path=string#2 readOnly=boolean#3
V1GlusterfsVolumeSource endpoints=string#1 path=string#2 readOnly=boolean#3
V1HTTPGetAction host=string#3 httpHeaders=Array<V1HTTPHeader>#5 path=string#1 port=IntOrString#2 scheme=string#4
V1HTTPHeader name=string#1 value=string#2
V1HTTPIngressPath backend=V1IngressBackend#2 path=string#1 pathType=string#3?
V1HTTPIngressRuleValue paths=Array<V1HTTPIngressPath>#1
V1HorizontalPodAutoscaler apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1HorizontalPodAutoscalerSpec#2 status=V1HorizontalPodAutoscalerStatus#3
V1HorizontalPodAutoscalerSpec maxReplicas=number#3 minReplicas=number#2? scaleTargetRef=V1CrossVersionObjectReference#1 targetCPUUtilizationPercentage=number#4?
V1HorizontalPodAutoscalerStatus currentCPUUtilizationPercentage=number#5? currentReplicas=number#3 desiredReplicas=number#4 lastScaleTime=Date#2 observedGeneration=number#1?
V1HostAlias hostnames=Array<string>#2 ip=string#1
V1HostIP ip=string#1
V1HostPathVolumeSource path=string#1 type=string#2?
V1IPBlock cidr=string#1 except=Array<string>#2
V1ISCSIPersistentVolumeSource chapAuthDiscovery=boolean#8 chapAuthSession=boolean#11 fsType=string#5 initiatorName=string#12? iqn=string#2 iscsiInterface=string#4 lun=number#3 portals=Array<string>#7 readOnly=boolean#6 secretRef=V1SecretReference#10 targetPortal=string#1
V1ISCSIVolumeSource chapAuthDiscovery=boolean#8 chapAuthSession=boolean#11 fsType=string#5 initiatorName=string#12? iqn=string#2 iscsiInterface=string#4 lun=number#3 portals=Array<string>#7 readOnly=boolean#6 secretRef=V1LocalObjectReference#10 targetPortal=string#1
V1ImageVolumeSource pullPolicy=string#2 reference=string#1
V1Ingress apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1IngressSpec#2 status=V1IngressStatus#3
V1IngressBackend resource=V1TypedLocalObjectReference#3 service=V1IngressServiceBackend#4
V1IngressClass apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1IngressClassSpec#2
V1IngressClassParametersReference apiGroup=string#1? kind=string#2 name=string#3 namespace=string#5? scope=string#4?
V1IngressClassSpec controller=string#1 parameters=V1IngressClassParametersReference#2
V1IngressLoadBalancerIngress hostname=string#2 ip=string#1 ports=Array<V1IngressPortStatus>#4
V1IngressLoadBalancerStatus ingress=Array<V1IngressLoadBalancerIngress>#1
V1IngressPortStatus error=string#3? port=number#1 protocol=string#2
V1IngressRule host=string#1 http=V1HTTPIngressRuleValue#2.1
V1IngressServiceBackend name=string#1 port=V1ServiceBackendPort#2
V1IngressSpec defaultBackend=V1IngressBackend#1 ingressClassName=string#4? rules=Array<V1IngressRule>#3 tls=Array<V1IngressTLS>#2
V1IngressStatus loadBalancer=V1IngressLoadBalancerStatus#1
V1IngressTLS hosts=Array<string>#1 secretName=string#2
V1Job apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1JobSpec#2 status=V1JobStatus#3
V1JobCondition lastProbeTime=Date#3 lastTransitionTime=Date#4 message=string#6 reason=string#5 status=string#2 type=string#1
V1JobSpec activeDeadlineSeconds=number#3? backoffLimit=number#7? backoffLimitPerIndex=number#12? completionMode=string#9? completions=number#2? managedBy=string#15? manualSelector=boolean#5? maxFailedIndexes=number#13? parallelism=number#1? podFailurePolicy=V1PodFailurePolicy#11 podReplacementPolicy=string#14? selector=V1LabelSelector#4 successPolicy=V1SuccessPolicy#16 suspend=boolean#10? template=V1PodTemplateSpec#6 ttlSecondsAfterFinished=number#8?
V1JobStatus active=number#4 completedIndexes=string#7 completionTime=Date#3 conditions=Array<V1JobCondition>#1~type failed=number#6 failedIndexes=string#10? ready=number#9? startTime=Date#2 succeeded=number#5 terminating=number#11? uncountedTerminatedPods=V1UncountedTerminatedPods#8
V1JobTemplateSpec metadata=V1ObjectMeta#1 spec=V1JobSpec#2
V1KeyToPath key=string#1 mode=number#3? path=string#2
V1LabelSelector matchExpressions=Array<V1LabelSelectorRequirement>#2 matchLabels=Map<string>#1
V1LabelSelectorAttributes rawSelector=string#1 requirements=Array<V1LabelSelectorRequirement>#2
V1LabelSelectorRequirement key=string#1 operator=string#2 values=Array<string>#3
V1Lease apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1LeaseSpec#2
V1LeaseSpec acquireTime=V1MicroTime#3 holderIdentity=string#1? leaseDurationSeconds=number#2? leaseTransitions=number#5? preferredHolder=string#7? renewTime=V1MicroTime#4 strategy=string#6?
V1Lifecycle postStart=V1LifecycleHandler#1 preStop=V1LifecycleHandler#2 stopSignal=string#3?
V1LifecycleHandler exec=V1ExecAction#1 httpGet=V1HTTPGetAction#2 sleep=V1SleepAction#4 tcpSocket=V1TCPSocketAction#3
V1LimitRange apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1LimitRangeSpec#2
V1LimitRangeItem default=Map<string>#4q defaultRequest=Map<string>#5q max=Map<string>#2q maxLimitRequestRatio=Map<string>#6q min=Map<string>#3q type=string#1
V1LimitRangeSpec limits=Array<V1LimitRangeItem>#1
V1LinuxContainerUser gid=number#2 supplementalGroups=Array<number>#3 uid=number#1
V1LoadBalancerIngress hostname=string#2 ip=string#1 ipMode=string#3? ports=Array<V1PortStatus>#4
V1LoadBalancerStatus ingress=Array<V1LoadBalancerIngress>#1
V1LocalObjectReference name=string#1
V1LocalSubjectAccessReview apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1SubjectAccessReviewSpec#2 status=V1SubjectAccessReviewStatus#3
V1LocalVolumeSource fsType=string#2? path=string#1
V1ManagedFieldsEntry apiVersion=string#3 fieldsType=string#6 fieldsV1=any#7r manager=string#1 operation=string#2 subresource=string#8 time=Date#4
V1ModifyVolumeStatus status=string#2 targetVolumeAttributesClassName=string#1
V1NFSVolumeSource path=string#2 readOnly=boolean#3 server=string#1
V1Namespace apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1NamespaceSpec#2 status=V1NamespaceStatus#3
V1NamespaceCondition lastTransitionTime=Date#4 message=string#6 reason=string#5 status=string#2 type=string#1
V1NamespaceSpec finalizers=Array<string>#1
V1NamespaceStatus conditions=Array<V1NamespaceCondition>#2~type phase=string#1
V1NetworkPolicy apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1NetworkPolicySpec#2
V1NetworkPolicyEgressRule ports=Array<V1NetworkPolicyPort>#1 to=Array<V1NetworkPolicyPeer>#2
V1NetworkPolicyIngressRule from=Array<V1NetworkPolicyPeer>#2 ports=Array<V1NetworkPolicyPort>#1
V1NetworkPolicyPeer ipBlock=V1IPBlock#3 namespaceSelector=V1LabelSelector#2 podSelector=V1LabelSelector#1
V1NetworkPolicyPort endPort=number#3? port=IntOrString#2 protocol=string#1?
V1NetworkPolicySpec egress=Array<V1NetworkPolicyEgressRule>#3 ingress=Array<V1NetworkPolicyIngressRule>#2 podSelector=V1LabelSelector#1 policyTypes=Array<string>#4
V1Node apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1NodeSpec#2 status=V1NodeStatus#3
V1NodeAddress address=string#2 type=string#1
V1NodeAffinity preferredDuringSchedulingIgnoredDuringExecution=Array<V1PreferredSchedulingTerm>#2 requiredDuringSchedulingIgnoredDuringExecution=V1NodeSelector#1
V1NodeCondition lastHeartbeatTime=Date#3 lastTransitionTime=Date#4 message=string#6 reason=string#5 status=string#2 type=string#1
V1NodeConfigSource configMap=V1ConfigMapNodeConfigSource#2
V1NodeConfigStatus active=V1NodeConfigSource#2 assigned=V1NodeConfigSource#1 error=string#4 lastKnownGood=V1NodeConfigSource#3
V1NodeDaemonEndpoints kubeletEndpoint=V1DaemonEndpoint#1
V1NodeFeatures supplementalGroupsPolicy=boolean#1?
V1NodeRuntimeHandler features=V1NodeRuntimeHandlerFeatures#2 name=string#1
V1NodeRuntimeHandlerFeatures recursiveReadOnlyMounts=boolean#1? userNamespaces=boolean#2?
V1NodeSelector nodeSelectorTerms=Array<V1NodeSelectorTerm>#1
V1NodeSelectorRequirement key=string#1 operator=string#2 values=Array<string>#3
V1NodeSelectorTerm matchExpressions=Array<V1NodeSelectorRequirement>#1 matchFields=Array<V1NodeSelectorRequirement>#2
V1NodeSpec configSource=V1NodeConfigSource#6 externalID=string#2 podCIDR=string#1 podCIDRs=Array<string>#7~ providerID=string#3 taints=Array<V1Taint>#5 unschedulable=boolean#4
V1NodeStatus addresses=Array<V1NodeAddress>#5~type allocatable=Map<string>#2q capacity=Map<string>#1q conditions=Array<V1NodeCondition>#4~type config=V1NodeConfigStatus#11 daemonEndpoints=V1NodeDaemonEndpoints#6 features=V1NodeFeatures#13 images=Array<V1ContainerImage>#8 nodeInfo=V1NodeSystemInfo#7 phase=string#3 runtimeHandlers=Array<V1NodeRuntimeHandler>#12 volumesAttached=Array<V1AttachedVolume>#10 volumesInUse=Array<string>#9
V1NodeSwapStatus capacity=number#1?
V1NodeSystemInfo architecture=string#10 bootID=string#3 containerRuntimeVersion=string#6 kernelVersion=string#4 kubeProxyVersion=string#8 kubeletVersion=string#7 machineID=string#1 operatingSystem=string#9 osImage=string#5 swap=V1NodeSwapStatus#11 systemUUID=string#2
V1NonResourceAttributes path=string#1 verb=string#2
V1NonResourceRule nonResourceURLs=Array<string>#2 verbs=Array<string>#1
V1ObjectFieldSelector apiVersion=string#1 fieldPath=string#2
V1ObjectMeta annotations=Map<string>#12 creationTimestamp=Date#8 deletionGracePeriodSeconds=number#10? deletionTimestamp=Date#9 finalizers=Array<string>#14~ generateName=string#2 generation=number#7 labels=Map<string>#11 managedFields=Array<V1ManagedFieldsEntry>#17 name=string#1 namespace=string#3 ownerReferences=Array<V1OwnerReference>#13~uid resourceVersion=string#6 selfLink=string#4 uid=string#5
V1ObjectReference apiVersion=string#5 fieldPath=string#7 kind=string#1 name=string#3 namespace=string#2 resourceVersion=string#6 uid=string#4
V1OwnerReference apiVersion=string#5 blockOwnerDeletion=boolean#7? controller=boolean#6? kind=string#1 name=string#3 uid=string#4
V1PersistentVolume apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1PersistentVolumeSpec#2 status=V1PersistentVolumeStatus#3
V1PersistentVolumeClaim apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1PersistentVolumeClaimSpec#2 status=V1PersistentVolumeClaimStatus#3
V1PersistentVolumeClaimCondition lastProbeTime=Date#3 lastTransitionTime=Date#4 message=string#6 reason=string#5 status=string#2 type=string#1
V1PersistentVolumeClaimSpec accessModes=Array<string>#1 dataSource=V1TypedLocalObjectReference#7 dataSourceRef=V1TypedObjectReference#8 resources=V1VolumeResourceRequirements#2 selector=V1LabelSelector#4 storageClassName=string#5? volumeAttributesClassName=string#9? volumeMode=string#6? volumeName=string#3
V1PersistentVolumeClaimStatus accessModes=Array<string>#2 allocatedResourceStatuses=Map<string>#7 allocatedResources=Map<string>#5q capacity=Map<string>#3q conditions=Array<V1PersistentVolumeClaimCondition>#4~type currentVolumeAttributesClassName=string#8? modifyVolumeStatus=V1ModifyVolumeStatus#9 phase=string#1
V1PersistentVolumeClaimTemplate metadata=V1ObjectMeta#1 spec=V1PersistentVolumeClaimSpec#2
V1PersistentVolumeClaimVolumeSource claimName=string#1 readOnly=boolean#2
V1PersistentVolumeSpec accessModes=Array<string>#3 awsElasticBlockStore=V1AWSElasticBlockStoreVolumeSource#2.2 azureDisk=V1AzureDiskVolumeSource#2.16 azureFile=V1AzureFilePersistentVolumeSource#2.13 capacity=Map<string>#1q cephfs=V1CephFSPersistentVolumeSource#2.9 cinder=V1CinderPersistentVolumeSource#2.8 claimRef=V1ObjectReference#4 csi=V1CSIPersistentVolumeSource#2.22 fc=V1FCVolumeSource#2.10 flexVolume=V1FlexPersistentVolumeSource#2.12 flocker=V1FlockerVolumeSource#2.11 gcePersistentDisk=V1GCEPersistentDiskVolumeSource#2.1 glusterfs=V1GlusterfsPersistentVolumeSource#2.4 hostPath=V1HostPathVolumeSource#2.3 iscsi=V1ISCSIPersistentVolumeSource#2.7 local=V1LocalVolumeSource#2.20 mountOptions=Array<string>#7 nfs=V1NFSVolumeSource#2.5 nodeAffinity=V1VolumeNodeAffinity#9 persistentVolumeReclaimPolicy=string#5 photonPersistentDisk=V1PhotonPersistentDiskVolumeSource#2.17 portworxVolume=V1PortworxVolumeSource#2.18 quobyte=V1QuobyteVolumeSource#2.15 rbd=V1RBDPersistentVolumeSource#2.6 scaleIO=V1ScaleIOPersistentVolumeSource#2.19 storageClassName=string#6 storageos=V1StorageOSPersistentVolumeSource#2.21 volumeAttributesClassName=string#10? volumeMode=string#8? vsphereVolume=V1VsphereVirtualDiskVolumeSource#2.14
V1PersistentVolumeStatus lastPhaseTransitionTime=Date#4 message=string#2 phase=string#1 reason=string#3
V1PhotonPersistentDiskVolumeSource fsType=string#2 pdID=string#1
V1Pod apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1PodSpec#2 status=V1PodStatus#3
V1PodAffinity preferredDuringSchedulingIgnoredDuringExecution=Array<V1WeightedPodAffinityTerm>#2 requiredDuringSchedulingIgnoredDuringExecution=Array<V1PodAffinityTerm>#1
V1PodAffinityTerm labelSelector=V1LabelSelector#1 matchLabelKeys=Array<string>#5 mismatchLabelKeys=Array<string>#6 namespaceSelector=V1LabelSelector#4 namespaces=Array<string>#2 topologyKey=string#3
V1PodAntiAffinity preferredDuringSchedulingIgnoredDuringExecution=Array<V1WeightedPodAffinityTerm>#2 requiredDuringSchedulingIgnoredDuringExecution=Array<V1PodAffinityTerm>#1
V1PodCertificateProjection certificateChainPath=string#6 credentialBundlePath=string#4 keyPath=string#5 keyType=string#2 maxExpirationSeconds=number#3? signerName=string#1
V1PodCondition lastProbeTime=Date#3 lastTransitionTime=Date#4 message=string#6 observedGeneration=number#7 reason=string#5 status=string#2 type=string#1
V1PodDNSConfig nameservers=Array<string>#1 options=Array<V1PodDNSConfigOption>#3 searches=Array<string>#2
V1PodDNSConfigOption name=string#1 value=string#2?
V1PodDisruptionBudget apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1PodDisruptionBudgetSpec#2 status=V1PodDisruptionBudgetStatus#3
V1PodDisruptionBudgetSpec maxUnavailable=IntOrString#3 minAvailable=IntOrString#1 selector=V1LabelSelector#2! unhealthyPodEvictionPolicy=string#4?
V1PodDisruptionBudgetStatus conditions=Array<V1Condition>#7~type currentHealthy=number#4 desiredHealthy=number#5 disruptedPods=Map<Date>#2 disruptionsAllowed=number#3 expectedPods=number#6 observedGeneration=number#1
V1PodExtendedResourceClaimStatus requestMappings=Array<V1ContainerExtendedResourceRequest>#1 resourceClaimName=string#2
V1PodFailurePolicy rules=Array<V1PodFailurePolicyRule>#1
V1PodFailurePolicyOnExitCodesRequirement containerName=string#1? operator=string#2 values=Array<number>#3
V1PodFailurePolicyOnPodConditionsPattern status=string#2 type=string#1
V1PodFailurePolicyRule action=string#1 onExitCodes=V1PodFailurePolicyOnExitCodesRequirement#2 onPodConditions=Array<V1PodFailurePolicyOnPodConditionsPattern>#3
V1PodIP ip=string#1
V1PodOS name=string#1
V1PodReadinessGate conditionType=string#1
V1PodResourceClaim name=string#1 resourceClaimName=string#3? resourceClaimTemplateName=string#4?
V1PodResourceClaimStatus name=string#1 resourceClaimName=string#2?
V1PodSchedulingGate name=string#1
V1PodSecurityContext appArmorProfile=V1AppArmorProfile#11 fsGroup=number#5? fsGroupChangePolicy=string#9? runAsGroup=number#6? runAsNonRoot=boolean#3? runAsUser=number#2? seLinuxChangePolicy=string#13? seLinuxOptions=V1SELinuxOptions#1 seccompProfile=V1SeccompProfile#10 supplementalGroups=Array<number>#4 supplementalGroupsPolicy=string#12? sysctls=Array<V1Sysctl>#7 windowsOptions=V1WindowsSecurityContextOptions#8
V1PodSpec activeDeadlineSeconds=number#5? affinity=V1Affinity#18 automountServiceAccountToken=boolean#21? containers=Array<V1Container>#2~name dnsConfig=V1PodDNSConfig#26 dnsPolicy=string#6 enableServiceLinks=boolean#30? ephemeralContainers=Array<V1EphemeralContainer>#34~name hostAliases=Array<V1HostAlias>#23~ip hostIPC=boolean#13 hostNetwork=boolean#11 hostPID=boolean#12 hostUsers=boolean#37? hostname=string#16 hostnameOverride=string#41? imagePullSecrets=Array<V1LocalObjectReference>#15~name initContainers=Array<V1Container>#20~name nodeName=string#10 nodeSelector=Map<string>#7 os=V1PodOS#36 overhead=Map<string>#32q preemptionPolicy=string#31? priority=number#25? priorityClassName=string#24 readinessGates=Array<V1PodReadinessGate>#28 resourceClaims=Array<V1PodResourceClaim>#39~name+ resources=V1ResourceRequirements#40 restartPolicy=string#3 runtimeClassName=string#29? schedulerName=string#19 schedulingGates=Array<V1PodSchedulingGate>#38~name securityContext=V1PodSecurityContext#14 serviceAccount=string#9 serviceAccountName=string#8 setHostnameAsFQDN=boolean#35? shareProcessNamespace=boolean#27? subdomain=string#17 terminationGracePeriodSeconds=number#4? tolerations=Array<V1Toleration>#22 topologySpreadConstraints=Array<V1TopologySpreadConstraint>#33~topologyKey volumes=Array<V1Volume>#1~name+
V1PodStatus conditions=Array<V1PodCondition>#2~type containerStatuses=Array<V1ContainerStatus>#8 ephemeralContainerStatuses=Array<V1ContainerStatus>#13 extendedResourceClaimStatus=V1PodExtendedResourceClaimStatus#18 hostIP=string#5 hostIPs=Array<V1HostIP>#16~ip initContainerStatuses=Array<V1ContainerStatus>#10 message=string#3 nominatedNodeName=string#11 observedGeneration=number#17 phase=string#1 podIP=string#6 podIPs=Array<V1PodIP>#12~ip qosClass=string#9 reason=string#4 resize=string#14 resourceClaimStatuses=Array<V1PodResourceClaimStatus>#15~name+ startTime=Date#7
V1PodTemplateSpec metadata=V1ObjectMeta#1 spec=V1PodSpec#2
V1PolicyRule apiGroups=Array<string>#2 nonResourceURLs=Array<string>#5 resourceNames=Array<string>#4 resources=Array<string>#3 verbs=Array<string>#1
V1PortStatus error=string#3? port=number#1 protocol=string#2
V1PortworxVolumeSource fsType=string#2 readOnly=boolean#3 volumeID=string#1
V1Preconditions resourceVersion=string#2? uid=string#1?
V1PreferredSchedulingTerm preference=V1NodeSelectorTerm#2 weight=number#1
V1PriorityClass apiVersion=string description=string#4 globalDefault=boolean#3 kind=string metadata=V1ObjectMeta#1 preemptionPolicy=string#5? value=number#2
V1Probe exec=V1ExecAction#1.1 failureThreshold=number#6 grpc=V1GRPCAction#1.4 httpGet=V1HTTPGetAction#1.2 initialDelaySeconds=number#2 periodSeconds=number#4 successThreshold=number#5 tcpSocket=V1TCPSocketAction#1.3 terminationGracePeriodSeconds=number#7? timeoutSeconds=number#3
V1ProjectedVolumeSource defaultMode=number#2? sources=Array<V1VolumeProjection>#1
V1QuobyteVolumeSource group=string#5 readOnly=boolean#3 registry=string#1 tenant=string#6 user=string#4 volume=string#2
V1RBDPersistentVolumeSource fsType=string#3 image=string#2 keyring=string#6 monitors=Array<string>#1 pool=string#4 readOnly=boolean#8 secretRef=V1SecretReference#7 user=string#5
V1RBDVolumeSource fsType=string#3 image=string#2 keyring=string#6 monitors=Array<string>#1 pool=string#4 readOnly=boolean#8 secretRef=V1LocalObjectReference#7 user=string#5
V1ReplicaSet apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1ReplicaSetSpec#2 status=V1ReplicaSetStatus#3
V1ReplicaSetCondition lastTransitionTime=Date#3 message=string#5 reason=string#4 status=string#2 type=string#1
V1ReplicaSetSpec minReadySeconds=number#4 replicas=number#1? selector=V1LabelSelector#2 template=V1PodTemplateSpec#3
V1ReplicaSetStatus availableReplicas=number#5 conditions=Array<V1ReplicaSetCondition>#6~type fullyLabeledReplicas=number#2 observedGeneration=number#3 readyReplicas=number#4 replicas=number#1 terminatingReplicas=number#7?
V1ReplicationController apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1ReplicationControllerSpec#2 status=V1ReplicationControllerStatus#3
V1ReplicationControllerCondition lastTransitionTime=Date#3 message=string#5 reason=string#4 status=string#2 type=string#1
V1ReplicationControllerSpec minReadySeconds=number#4 replicas=number#1? selector=Map<string>#2 template=V1PodTemplateSpec#3
V1ReplicationControllerStatus availableReplicas=number#5 conditions=Array<V1ReplicationControllerCondition>#6~type fullyLabeledReplicas=number#2 observedGeneration=number#3 readyReplicas=number#4 replicas=number#1
V1ResourceAttributes fieldSelector=V1FieldSelectorAttributes#8 group=string#3 labelSelector=V1LabelSelectorAttributes#9 name=string#7 namespace=string#1 resource=string#5 subresource=string#6 verb=string#2 version=string#4
V1ResourceFieldSelector containerName=string#1 divisor=string#3q resource=string#2
V1ResourceHealth health=string#2 resourceID=string#1
V1ResourceQuota apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1ResourceQuotaSpec#2 status=V1ResourceQuotaStatus#3
V1ResourceQuotaSpec hard=Map<string>#1q scopeSelector=V1ScopeSelector#3 scopes=Array<string>#2
V1ResourceQuotaStatus hard=Map<string>#1q used=Map<string>#2q
V1ResourceRequirements claims=Array<CoreV1ResourceClaim>#3 limits=Map<string>#1q requests=Map<string>#2q
V1ResourceRule apiGroups=Array<string>#2 resourceNames=Array<string>#4 resources=Array<string>#3 verbs=Array<string>#1
V1ResourceStatus name=string#1 resources=Array<V1ResourceHealth>#2
V1Role apiVersion=string kind=string metadata=V1ObjectMeta#1 rules=Array<V1PolicyRule>#2
V1RoleBinding apiVersion=string kind=string metadata=V1ObjectMeta#1 roleRef=V1RoleRef#3 subjects=Array<RbacV1Subject>#2
V1RoleRef apiGroup=string#1 kind=string#2 name=string#3
V1RollingUpdateDaemonSet maxSurge=IntOrString#2 maxUnavailable=IntOrString#1
V1RollingUpdateDeployment maxSurge=IntOrString#2 maxUnavailable=IntOrString#1
V1RollingUpdateStatefulSetStrategy maxUnavailable=IntOrString#2 partition=number#1?
V1SELinuxOptions level=string#4 role=string#2 type=string#3 user=string#1
V1Scale apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1ScaleSpec#2 status=V1ScaleStatus#3
V1ScaleIOPersistentVolumeSource fsType=string#9 gateway=string#1 protectionDomain=string#5 readOnly=boolean#10 secretRef=V1SecretReference#3 sslEnabled=boolean#4 storageMode=string#7 storagePool=string#6 system=string#2 volumeName=string#8
V1ScaleIOVolumeSource fsType=string#9 gateway=string#1 protectionDomain=string#5 readOnly=boolean#10 secretRef=V1LocalObjectReference#3 sslEnabled=boolean#4 storageMode=string#7 storagePool=string#6 system=string#2 volumeName=string#8
V1ScaleSpec replicas=number#1
V1ScaleStatus replicas=number#1 selector=string#2
V1ScopeSelector matchExpressions=Array<V1ScopedResourceSelectorRequirement>#1
V1ScopedResourceSelectorRequirement operator=string#2 scopeName=string#1 values=Array<string>#3
V1SeccompProfile localhostProfile=string#2? type=string#1
V1Secret apiVersion=string data=Map<string>#2b immutable=boolean#5? kind=string metadata=V1ObjectMeta#1 stringData=Map<string>#4 type=string#3
V1SecretEnvSource name=string#1.1 optional=boolean#2?
V1SecretKeySelector key=string#2 name=string#1.1 optional=boolean#3?
V1SecretProjection items=Array<V1KeyToPath>#2 name=string#1.1 optional=boolean#4?
V1SecretReference name=string#1 namespace=string#2
V1SecretVolumeSource defaultMode=number#3? items=Array<V1KeyToPath>#2 optional=boolean#4? secretName=string#1
V1SecurityContext allowPrivilegeEscalation=boolean#7? appArmorProfile=V1AppArmorProfile#12 capabilities=V1Capabilities#1 privileged=boolean#2? procMount=string#9? readOnlyRootFilesystem=boolean#6? runAsGroup=number#8? runAsNonRoot=boolean#5? runAsUser=number#4? seLinuxOptions=V1SELinuxOptions#3 seccompProfile=V1SeccompProfile#11 windowsOptions=V1WindowsSecurityContextOptions#10
V1SelfSubjectAccessReview apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1SelfSubjectAccessReviewSpec#2 status=V1SubjectAccessReviewStatus#3
V1SelfSubjectAccessReviewSpec nonResourceAttributes=V1NonResourceAttributes#2 resourceAttributes=V1ResourceAttributes#1
V1SelfSubjectReview apiVersion=string kind=string metadata=V1ObjectMeta#1 status=V1SelfSubjectReviewStatus#2
V1SelfSubjectReviewStatus userInfo=V1UserInfo#1
V1SelfSubjectRulesReview apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1SelfSubjectRulesReviewSpec#2 status=V1SubjectRulesReviewStatus#3
V1SelfSubjectRulesReviewSpec namespace=string#1
V1Service apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1ServiceSpec#2 status=V1ServiceStatus#3
V1ServiceAccount apiVersion=string automountServiceAccountToken=boolean#4? imagePullSecrets=Array<V1LocalObjectReference>#3 kind=string metadata=V1ObjectMeta#1 secrets=Array<V1ObjectReference>#2~name
V1ServiceAccountTokenProjection audience=string#1 expirationSeconds=number#2? path=string#3
V1ServiceBackendPort name=string#1 number=number#2
V1ServicePort appProtocol=string#6? name=string#1 nodePort=number#5 port=number#3 protocol=string#2 targetPort=IntOrString#4
V1ServiceSpec allocateLoadBalancerNodePorts=boolean#20? clusterIP=string#3 clusterIPs=Array<string>#18 externalIPs=Array<string>#5 externalName=string#10 externalTrafficPolicy=string#11 healthCheckNodePort=number#12 internalTrafficPolicy=string#22? ipFamilies=Array<string>#19 ipFamilyPolicy=string#17? loadBalancerClass=string#21? loadBalancerIP=string#8 loadBalancerSourceRanges=Array<string>#9 ports=Array<V1ServicePort>#1~port publishNotReadyAddresses=boolean#13 selector=Map<string>#2 sessionAffinity=string#7 sessionAffinityConfig=V1SessionAffinityConfig#14 trafficDistribution=string#23? type=string#4
V1ServiceStatus conditions=Array<V1Condition>#2~type loadBalancer=V1LoadBalancerStatus#1
V1SessionAffinityConfig clientIP=V1ClientIPConfig#1
V1SleepAction seconds=number#1
V1StatefulSet apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1StatefulSetSpec#2 status=V1StatefulSetStatus#3
V1StatefulSetCondition lastTransitionTime=Date#3 message=string#5 reason=string#4 status=string#2 type=string#1
V1StatefulSetOrdinals start=number#1
V1StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted=string#1 whenScaled=string#2
V1StatefulSetSpec minReadySeconds=number#9 ordinals=V1StatefulSetOrdinals#11 persistentVolumeClaimRetentionPolicy=V1StatefulSetPersistentVolumeClaimRetentionPolicy#10 podManagementPolicy=string#6 replicas=number#1? revisionHistoryLimit=number#8? selector=V1LabelSelector#2 serviceName=string#5 template=V1PodTemplateSpec#3 updateStrategy=V1StatefulSetUpdateStrategy#7 volumeClaimTemplates=Array<V1PersistentVolumeClaim>#4
V1StatefulSetStatus availableReplicas=number#11 collisionCount=number#9? conditions=Array<V1StatefulSetCondition>#10~type currentReplicas=number#4 currentRevision=string#6 observedGeneration=number#1 readyReplicas=number#3 replicas=number#2 updateRevision=string#7 updatedReplicas=number#5
V1StatefulSetUpdateStrategy rollingUpdate=V1RollingUpdateStatefulSetStrategy#2 type=string#1
V1StorageClass allowVolumeExpansion=boolean#6? allowedTopologies=Array<V1TopologySelectorTerm>#8 apiVersion=string kind=string metadata=V1ObjectMeta#1 mountOptions=Array<string>#5 parameters=Map<string>#3 provisioner=string#2 reclaimPolicy=string#4? volumeBindingMode=string#7?
V1StorageOSPersistentVolumeSource fsType=string#3 readOnly=boolean#4 secretRef=V1ObjectReference#5 volumeName=string#1 volumeNamespace=string#2
V1StorageOSVolumeSource fsType=string#3 readOnly=boolean#4 secretRef=V1LocalObjectReference#5 volumeName=string#1 volumeNamespace=string#2
V1SubjectAccessReview apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V1SubjectAccessReviewSpec#2 status=V1SubjectAccessReviewStatus#3
V1SubjectAccessReviewSpec extra=Map<Array<string>>#5 groups=Array<string>#4 nonResourceAttributes=V1NonResourceAttributes#2 resourceAttributes=V1ResourceAttributes#1 uid=string#6 user=string#3
V1SubjectAccessReviewStatus allowed=boolean#1 denied=boolean#4 evaluationError=string#3 reason=string#2
V1SubjectRulesReviewStatus evaluationError=string#4 incomplete=boolean#3 nonResourceRules=Array<V1NonResourceRule>#2 resourceRules=Array<V1ResourceRule>#1
V1SuccessPolicy rules=Array<V1SuccessPolicyRule>#1
V1SuccessPolicyRule succeededCount=number#2? succeededIndexes=string#1?
V1Sysctl name=string#1 value=string#2
V1TCPSocketAction host=string#2 port=IntOrString#1
V1Taint effect=string#3 key=string#1 timeAdded=Date#4 value=string#2
V1Toleration effect=string#4 key=string#1 operator=string#2 tolerationSeconds=number#5? value=string#3
V1TopologySelectorLabelRequirement key=string#1 values=Array<string>#2
V1TopologySelectorTerm matchLabelExpressions=Array<V1TopologySelectorLabelRequirement>#1
V1TopologySpreadConstraint labelSelector=V1LabelSelector#4 matchLabelKeys=Array<string>#8 maxSkew=number#1 minDomains=number#5? nodeAffinityPolicy=string#6? nodeTaintsPolicy=string#7? topologyKey=string#2 whenUnsatisfiable=string#3
V1TypedLocalObjectReference apiGroup=string#1? kind=string#2 name=string#3
V1TypedObjectReference apiGroup=string#1? kind=string#2 name=string#3 namespace=string#4?
V1UncountedTerminatedPods failed=Array<string>#2 succeeded=Array<string>#1
V1UserInfo extra=Map<Array<string>>#4 groups=Array<string>#3 uid=string#2 username=string#1
V1Volume awsElasticBlockStore=V1AWSElasticBlockStoreVolumeSource#2.4 azureDisk=V1AzureDiskVolumeSource#2.22 azureFile=V1AzureFileVolumeSource#2.18 cephfs=V1CephFSVolumeSource#2.14 cinder=V1CinderVolumeSource#2.13 configMap=V1ConfigMapVolumeSource#2.19 csi=V1CSIVolumeSource#2.28 downwardAPI=V1DownwardAPIVolumeSource#2.16 emptyDir=V1EmptyDirVolumeSource#2.2 ephemeral=V1EphemeralVolumeSource#2.29 fc=V1FCVolumeSource#2.17 flexVolume=V1FlexVolumeSource#2.12 flocker=V1FlockerVolumeSource#2.15 gcePersistentDisk=V1GCEPersistentDiskVolumeSource#2.3 gitRepo=V1GitRepoVolumeSource#2.5 glusterfs=V1GlusterfsVolumeSource#2.9 hostPath=V1HostPathVolumeSource#2.1 image=V1ImageVolumeSource#2.30 iscsi=V1ISCSIVolumeSource#2.8 name=string#1 nfs=V1NFSVolumeSource#2.7 persistentVolumeClaim=V1PersistentVolumeClaimVolumeSource#2.10 photonPersistentDisk=V1PhotonPersistentDiskVolumeSource#2.23 portworxVolume=V1PortworxVolumeSource#2.24 projected=V1ProjectedVolumeSource#2.26 quobyte=V1QuobyteVolumeSource#2.21 rbd=V1RBDVolumeSource#2.11 scaleIO=V1ScaleIOVolumeSource#2.25 secret=V1SecretVolumeSource#2.6 storageos=V1StorageOSVolumeSource#2.27 vsphereVolume=V1VsphereVirtualDiskVolumeSource#2.20
V1VolumeDevice devicePath=string#2 name=string#1
V1VolumeMount mountPath=string#3 mountPropagation=string#5? name=string#1 readOnly=boolean#2 recursiveReadOnly=string#7? subPath=string#4 subPathExpr=string#6
V1VolumeMountStatus mountPath=string#2 name=string#1 readOnly=boolean#3 recursiveReadOnly=string#4?
V1VolumeNodeAffinity required=V1NodeSelector#1
V1VolumeProjection clusterTrustBundle=V1ClusterTrustBundleProjection#5 configMap=V1ConfigMapProjection#3 downwardAPI=V1DownwardAPIProjection#2 podCertificate=V1PodCertificateProjection#6 secret=V1SecretProjection#1 serviceAccountToken=V1ServiceAccountTokenProjection#4
V1VolumeResourceRequirements limits=Map<string>#1q requests=Map<string>#2q
V1VsphereVirtualDiskVolumeSource fsType=string#2 storagePolicyID=string#4 storagePolicyName=string#3 volumePath=string#1
V1WeightedPodAffinityTerm podAffinityTerm=V1PodAffinityTerm#2 weight=number#1
V1WindowsSecurityContextOptions gmsaCredentialSpec=string#2? gmsaCredentialSpecName=string#1? hostProcess=boolean#4? runAsUserName=string#3?
V2ContainerResourceMetricSource container=string#3 name=string#1 target=V2MetricTarget#2
V2ContainerResourceMetricStatus container=string#3 current=V2MetricValueStatus#2 name=string#1
V2CrossVersionObjectReference apiVersion=string#3 kind=string#1 name=string#2
V2ExternalMetricSource metric=V2MetricIdentifier#1 target=V2MetricTarget#2
V2ExternalMetricStatus current=V2MetricValueStatus#2 metric=V2MetricIdentifier#1
V2HPAScalingPolicy periodSeconds=number#3 type=string#1 value=number#2
V2HPAScalingRules policies=Array<V2HPAScalingPolicy>#2 selectPolicy=string#1? stabilizationWindowSeconds=number#3? tolerance=string#4q
V2HorizontalPodAutoscaler apiVersion=string kind=string metadata=V1ObjectMeta#1 spec=V2HorizontalPodAutoscalerSpec#2 status=V2HorizontalPodAutoscalerStatus#3
V2HorizontalPodAutoscalerBehavior scaleDown=V2HPAScalingRules#2 scaleUp=V2HPAScalingRules#1
V2HorizontalPodAutoscalerCondition lastTransitionTime=Date#3 message=string#5 reason=string#4 status=string#2 type=string#1
V2HorizontalPodAutoscalerSpec behavior=V2HorizontalPodAutoscalerBehavior#5 maxReplicas=number#3 metrics=Array<V2MetricSpec>#4 minReplicas=number#2? scaleTargetRef=V2CrossVersionObjectReference#1
V2HorizontalPodAutoscalerStatus conditions=Array<V2HorizontalPodAutoscalerCondition>#6~type currentMetrics=Array<V2MetricStatus>#5 currentReplicas=number#3 desiredReplicas=number#4 lastScaleTime=Date#2 observedGeneration=number#1?
V2MetricIdentifier name=string#1 selector=V1LabelSelector#2
V2MetricSpec containerResource=V2ContainerResourceMetricSource#7 external=V2ExternalMetricSource#5 object=V2ObjectMetricSource#2 pods=V2PodsMetricSource#3 resource=V2ResourceMetricSource#4 type=string#1
V2MetricStatus containerResource=V2ContainerResourceMetricStatus#7 external=V2ExternalMetricStatus#5 object=V2ObjectMetricStatus#2 pods=V2PodsMetricStatus#3 resource=V2ResourceMetricStatus#4 type=string#1
V2MetricTarget averageUtilization=number#4? averageValue=string#3q type=string#1 value=string#2q
V2MetricValueStatus averageUtilization=number#3? averageValue=string#2q value=string#1q
V2ObjectMetricSource describedObject=V2CrossVersionObjectReference#1 metric=V2MetricIdentifier#3 target=V2MetricTarget#2
V2ObjectMetricStatus current=V2MetricValueStatus#2 describedObject=V2CrossVersionObjectReference#3 metric=V2MetricIdentifier#1
V2PodsMetricSource metric=V2MetricIdentifier#1 target=V2MetricTarget#2
V2PodsMetricStatus current=V2MetricValueStatus#2 metric=V2MetricIdentifier#1
V2ResourceMetricSource name=string#1 target=V2MetricTarget#2
V2ResourceMetricStatus current=V2MetricValueStatus#2 name=string#1
`;
